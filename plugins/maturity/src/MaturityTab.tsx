import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { MaturityQueryProvider } from './api/MaturityQueryProvider';
import { useLevelReport } from './api/useLevelReport';
import { HistoryView } from './history/HistoryView';
import { FirstAssessmentPanel } from './tab/FirstAssessmentPanel';
import { LevelReportView } from './tab/LevelReportView';
import { RollupPanel } from './tab/RollupPanel';
import { TabHeader } from './tab/TabHeader';
import { useTabView } from './tab/urlState';
import { ModelSwitch } from './ui/ModelSwitch';
import { ViewMessage } from './ui/ViewMessage';

/** The Maturity tab of the entity whose page it is on. */
export function EntityMaturityContent() {
  const { entity } = useEntity();
  return (
    <MaturityQueryProvider>
      <MaturityTab entity={entity} />
    </MaturityQueryProvider>
  );
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      maxWidth: 2000,
    },
  }),
  { name: 'MaturityTab' },
);

/** The levels of an entity or, on demand, the history of its assessments. */
export function MaturityTab({ entity }: { entity: Entity }) {
  const classes = useStyles();
  const { view } = useTabView();
  const state = useLevelReport(stringifyEntityRef(entity));
  if (state.status !== 'ready' && state.status !== 'empty') {
    return (
      <div className={classes.root}>
        <ModelSwitch />
        <ViewMessage state={state} />
      </div>
    );
  }
  const { status, model, report } = state;
  const hasAnswers = report.areas.some(({ answer }) => answer !== null);
  return (
    <div className={classes.root}>
      <ModelSwitch />
      {status === 'empty' ? (
        <FirstAssessmentPanel entity={entity} model={model} report={report} />
      ) : (
        <TabHeader entity={entity} model={model} report={report} />
      )}
      {view === 'history' ? (
        <HistoryView entityRef={report.entityRef} model={model} />
      ) : (
        <>
          {hasAnswers && (
            <LevelReportView entity={entity} model={model} report={report} />
          )}
          <RollupPanel entity={entity} model={model} />
        </>
      )}
    </div>
  );
}
