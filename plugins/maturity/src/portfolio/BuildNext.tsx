import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { BUILD_HASH } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { OptionSwitch } from '../ui/OptionSwitch';
import { Panel } from '../ui/Panel';
import { useHashFocus } from '../ui/useHashFocus';
import { BuildOrderView } from './buildOrder/BuildOrderView';
import { DemandRanking } from './DemandRanking';
import type { LinkToEntities } from './view/drillDown';
import { buildDisplays, type BuildDisplay } from './view/PortfolioView';
import { WhatIfResult, type LinkToWhatIf } from './WhatIf';

export interface BuildNextProps {
  model: Model;
  filter: PortfolioFilter;
  display: BuildDisplay;
  onDisplayChange: (display: BuildDisplay) => void;
  /** Ids of the capabilities that the what-if takes as given. */
  given: string[];
  onGivenChange: (given: string[]) => void;
  linkToWhatIf: LinkToWhatIf;
  linkToEntities: LinkToEntities;
}

/**
 * What to build next: the order in which capabilities put most levels within
 * reach, or each by itself, the most wanted first.
 */
export function BuildNext(props: BuildNextProps) {
  const { model, display, onDisplayChange, given, onGivenChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const panel = useHashFocus<HTMLElement>(BUILD_HASH);
  return (
    <Panel
      focusRef={panel}
      title={t('buildNext.title')}
      hint={
        display === 'order'
          ? `${t('buildOrder.hint')} ${t(`buildOrder.${model.policy}`)}`
          : t('ranking.hint')
      }
      choices={
        <OptionSwitch
          label={t('buildNext.display')}
          options={buildDisplays.map(value => ({
            value,
            title: t(`buildNext.${value}`),
          }))}
          chosen={display}
          onChoose={onDisplayChange}
        />
      }
    >
      {given.length > 0 && (
        <WhatIfResult {...props} onClear={() => onGivenChange([])} />
      )}
      {display === 'order' ? (
        <BuildOrderView {...props} />
      ) : (
        <DemandRanking {...props} />
      )}
    </Panel>
  );
}
