import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type {
  CapabilityDemand,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';

/** Props of {@link DemandItem}. */
export interface DemandItemProps {
  model: Model;
  demand: CapabilityDemand;
}

/** One capability: whom it would lift, and who offers it. */
export function DemandItem({ model, demand }: DemandItemProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { capabilityId, soleBlockerFor, bringsCloser, inUseBy } = demand;
  const counts = [
    ...(soleBlockerFor.entities > 0
      ? [t('demand.soleBlocker', { count: soleBlockerFor.entities })]
      : []),
    t('demand.bringsCloser', { count: bringsCloser.entities }),
    t('demand.inUse', { entities: String(inUseBy) }),
  ];
  return (
    <li>
      <Typography variant="subtitle2" component="div">
        {model.capabilities.find(({ id }) => id === capabilityId)?.title ??
          capabilityId}
      </Typography>
      <Typography variant="body2">{counts.join(' · ')}</Typography>
      <Typography variant="body2">
        {demand.providers.length === 0 ? (
          t('demand.missing')
        ) : (
          <>
            {t('demand.offeredBy')}{' '}
            <EntityRefLinks entityRefs={demand.providers} />
          </>
        )}
      </Typography>
    </li>
  );
}
