import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioFilter } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useRollups } from '../api/portfolioLists';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { RollupTable } from '../ui/RollupTable';
import { ViewMessage } from '../ui/ViewMessage';

/** Props of {@link SystemList}. */
export interface SystemListProps {
  filter: PortfolioFilter;
}

/** A row per system, with how its parts are spread. */
export function SystemList({ filter }: SystemListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useRollups('system', filter);
  if (state.status === 'empty') {
    return <Typography>{t('parts.empty')}</Typography>;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <div>
      <RollupTable model={state.model} rollups={state.items} />
      {state.next && (
        <MoreItems
          shown={t('table.shown', {
            shown: String(state.items.length),
            total: String(state.totalItems),
          })}
          more={t('table.more')}
          next={state.next}
        />
      )}
    </div>
  );
}
