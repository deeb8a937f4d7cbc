import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { useRollups } from '../../hooks/useRollups';
import { maturityTranslationRef } from '../../translations';
import { ViewMessage } from '../ViewMessage';
import { MoreRows } from './MoreRows';
import { RollupTable } from './RollupTable';

/** Where every system stands. */
export function SystemTable() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useRollups('system');
  switch (state.status) {
    case 'ready':
      return (
        <>
          <RollupTable model={state.model} rollups={state.rollups} />
          <MoreRows
            shown={state.rollups.length}
            total={state.totalItems}
            next={state.next}
          />
          {state.someHidden && (
            <Typography variant="body2">{t('table.hidden')}</Typography>
          )}
        </>
      );
    case 'empty':
      return (
        <EmptyState
          missing="content"
          title={t('table.emptyTitle')}
          description={t(state.someHidden ? 'table.hidden' : 'table.empty')}
        />
      );
    default:
      return <ViewMessage state={state} />;
  }
}
