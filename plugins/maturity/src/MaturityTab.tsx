import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { MaturityQueryProvider } from './api/MaturityQueryProvider';
import { useLevelReport } from './api/useLevelReport';
import { useIsKindAssessed } from './assessedKinds';
import { HistoryView } from './history/HistoryView';
import { FirstAssessmentPanel } from './tab/FirstAssessmentPanel';
import { LevelReportView } from './tab/LevelReportView';
import { partsScopeOf } from './ui/partsScope';
import { PartsSentence } from './tab/parts/PartsSummary';
import { OwnAnswers, PartsView } from './tab/parts/PartsView';
import { OwnAssessment, OwnLevel, TabHeader } from './tab/TabHeader';
import { UnknownCapabilities } from './tab/UnknownCapabilities';
import { useTabView } from './tab/urlState';
import { KindNotAssessed } from './ui/MessagePanel';
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

/** The Maturity tab of an entity, if its kind is assessed. */
export function MaturityTab({ entity }: { entity: Entity }) {
  const isKindAssessed = useIsKindAssessed();
  return isKindAssessed(entity.kind) ? (
    <AssessedEntity entity={entity} />
  ) : (
    <KindNotAssessed kind={entity.kind} />
  );
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 2000,
    },
  }),
  { name: 'MaturityTab' },
);

/** The levels of an entity or, on demand, the history of its assessments. */
function AssessedEntity({ entity }: { entity: Entity }) {
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
  const { model, report } = state;
  const scope = partsScopeOf(entity);
  const history = view === 'history' && (
    <HistoryView entityRef={report.entityRef} model={model} />
  );
  const hasAnswers = report.areas.some(({ answer }) => answer !== null);
  const first = state.status === 'empty' && (
    <FirstAssessmentPanel entity={entity} model={model} report={report} />
  );
  const levels = hasAnswers && (
    <LevelReportView entity={entity} model={model} report={report} />
  );
  if (scope) {
    return (
      <div className={classes.root}>
        <PartsSentence model={model} scope={scope} />
        <TabHeader entity={entity} model={model} report={report} />
        <UnknownCapabilities report={report} />
        {history || (
          <>
            <PartsView model={model} scope={scope} />
            <OwnAnswers model={model} scope={scope} report={report}>
              {first}
              {levels}
            </OwnAnswers>
          </>
        )}
      </div>
    );
  }
  return (
    <div className={classes.root}>
      {first ? (
        <>
          <ModelSwitch />
          {first}
        </>
      ) : (
        <TabHeader
          entity={entity}
          model={model}
          report={report}
          level={<OwnLevel model={model} report={report} />}
        >
          <OwnAssessment model={model} report={report} />
        </TabHeader>
      )}
      <UnknownCapabilities report={report} />
      {history || levels}
    </div>
  );
}
