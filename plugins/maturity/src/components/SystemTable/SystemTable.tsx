import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { useRollups } from '../../hooks/useRollups';
import { maturityTranslationRef } from '../../translations';
import { ModelSwitch } from '../ModelSwitch';
import { MoreItems } from '../MoreItems';
import { ViewMessage } from '../ViewMessage';
import { RollupTable } from './RollupTable';

/** Where every system stands, by the chosen model. */
export function SystemTable() {
  return (
    <>
      <ModelSwitch />
      <SystemRollups />
    </>
  );
}

function SystemRollups() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useRollups('system');
  switch (state.status) {
    case 'ready':
      return (
        <>
          <RollupTable model={state.model} rollups={state.items} />
          <MoreItems
            shown={t('table.shown', {
              shown: String(state.items.length),
              total: String(state.totalItems),
            })}
            more={t('table.more')}
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
