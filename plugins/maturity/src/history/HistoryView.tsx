import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useCompared } from './useCompared';
import { useHistory } from './useHistory';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from '../ui/MessagePanel';
import { ViewMessage } from '../ui/ViewMessage';
import { AspectLines } from './AspectLines';
import { Comparison } from './Comparison';
import { Timeline } from './Timeline';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 7fr)',
      },
    },
    compared: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minWidth: 0,
    },
  }),
  { name: 'MaturityHistoryView' },
);

/** Props of {@link HistoryView}. */
export interface HistoryViewProps {
  entityRef: string;
  model: Model;
}

/** How an entity came to its levels: its assessments, and any two compared. */
export function HistoryView({ entityRef, model }: HistoryViewProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const state = useHistory(entityRef, model.id);
  const latest = state.status === 'ready' ? state.items[0].revision : 0;
  const { revisions, toggle } = useCompared(latest);
  if (state.status === 'empty') {
    return (
      <MessagePanel title={t('history.emptyTitle')}>
        <Typography>{t('history.empty')}</Typography>
      </MessagePanel>
    );
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <div className={classes.root}>
      <Timeline
        assessments={state.items}
        total={state.totalItems}
        next={state.next}
        compared={revisions}
        onToggle={toggle}
      />
      <div className={classes.compared}>
        <AspectLines
          entityRef={entityRef}
          model={model}
          assessments={state.items}
        />
        <Comparison
          entityRef={entityRef}
          model={model}
          revisions={revisions}
          comparable={latest > 1}
        />
      </div>
    </div>
  );
}
