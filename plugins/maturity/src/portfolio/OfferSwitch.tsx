import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RankedCapability } from './useRanking';
import { maturityTranslationRef } from '../translations';
import { OptionSwitch } from '../ui/OptionSwitch';
import { isOffered, type Offer } from './offer';

const offers: readonly Offer[] = ['all', 'missing', 'available'];

/** Props of {@link OfferSwitch}. */
export interface OfferSwitchProps {
  capabilities: RankedCapability[];
  chosen: Offer;
  onChoose: (offer: Offer) => void;
}

/** Chooses between what is missing, what is available, and both. */
export function OfferSwitch(props: OfferSwitchProps) {
  const { capabilities, chosen, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <OptionSwitch
      label={t('ranking.offers')}
      options={offers.map(value => ({
        value,
        title: t(`ranking.${value}`, {
          total: String(capabilities.filter(isOffered(value)).length),
        }),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
