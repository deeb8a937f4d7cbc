import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { LevelReport } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLevelReport } from '../../hooks/useLevelReport';
import { ViewMessage } from '../ViewMessage';
import { EmptyPanel } from './EmptyPanel';
import { LevelReportView } from './LevelReportView';
import { TabHeader } from './TabHeader';

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
  const state = useLevelReport(stringifyEntityRef(entity));
  if (state.status !== 'ready' && state.status !== 'empty') {
    return <ViewMessage state={state} />;
  }
  const { status, model, report } = state;
  return (
    <div className={classes.root}>
      {status === 'empty' ? (
        <EmptyPanel entity={entity} report={report} />
      ) : (
        <TabHeader entity={entity} model={model} report={report} />
      )}
      {hasAnswers(report) && <LevelReportView model={model} report={report} />}
    </div>
  );
}

function hasAnswers(report: LevelReport): boolean {
  return report.areas.some(({ answer }) => answer !== null);
}
