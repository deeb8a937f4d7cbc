import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { LevelReport } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLevelReport } from './api/useLevelReport';
import { useTabView } from './tab/useTabView';
import { HistoryView } from './history/HistoryView';
import { ModelSwitch } from './ui/ModelSwitch';
import { partScope } from './tab/partScope';
import { PartsPanel } from './tab/PartsPanel';
import { ViewMessage } from './ui/ViewMessage';
import { EmptyPanel } from './tab/EmptyPanel';
import { LevelReportView } from './tab/LevelReportView';
import { TabHeader } from './tab/TabHeader';

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

/** Props of {@link MaturityTab}. */
export interface MaturityTabProps {
  entity: Entity;
}

/** The maturity of one entity. */
export function MaturityTab({ entity }: MaturityTabProps) {
  const classes = useStyles();
  const { view } = useTabView();
  const parts = partScope(entity);
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
  return (
    <div className={classes.root}>
      <ModelSwitch />
      {status === 'empty' ? (
        <EmptyPanel entity={entity} model={model} report={report} />
      ) : (
        <TabHeader entity={entity} model={model} report={report} />
      )}
      {view === 'history' ? (
        <HistoryView entityRef={report.entityRef} model={model} />
      ) : (
        <>
          {hasAnswers(report) && (
            <LevelReportView entity={entity} model={model} report={report} />
          )}
          {parts && <PartsPanel model={model} scope={parts} />}
        </>
      )}
    </div>
  );
}

function hasAnswers(report: LevelReport): boolean {
  return report.areas.some(({ answer }) => answer !== null);
}
