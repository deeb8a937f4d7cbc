import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { PLAN_HASH } from './api/links';
import { MaturityQueryProvider } from './api/MaturityQueryProvider';
import { useRollups } from './api/portfolioLists';
import { useLevelReport } from './api/useLevelReport';
import { useIsKindAssessed } from './assessedKinds';
import { HistoryView } from './history/HistoryView';
import { FirstAssessmentPanel } from './tab/FirstAssessmentPanel';
import { LevelReportView } from './tab/LevelReportView';
import {
  RollupPanel,
  rollupScopeOf,
  type RollupScope,
} from './tab/RollupPanel';
import { TabHeader } from './tab/TabHeader';
import { useTabView } from './tab/urlState';
import { maturityTranslationRef } from './translations';
import { Collapsible } from './ui/Collapsible';
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
  const { status, model, report } = state;
  const hasAnswers = report.areas.some(({ answer }) => answer !== null);
  const scope = rollupScopeOf(entity);
  const levels = (
    <LevelReportView entity={entity} model={model} report={report} />
  );
  return (
    <div className={classes.root}>
      {status === 'empty' ? (
        <>
          <ModelSwitch />
          <FirstAssessmentPanel entity={entity} model={model} report={report} />
        </>
      ) : (
        <TabHeader entity={entity} model={model} report={report} />
      )}
      {view === 'history' ? (
        <HistoryView entityRef={report.entityRef} model={model} />
      ) : (
        <>
          {scope && <RollupPanel model={model} scope={scope} />}
          {hasAnswers &&
            (scope ? (
              <FoldedReport scope={scope}>{levels}</FoldedReport>
            ) : (
              levels
            ))}
        </>
      )}
    </div>
  );
}

interface FoldedReportProps {
  scope: RollupScope;
}

/**
 * What a system, domain or group answered itself: folded, as its parts come
 * first, unless it has none or a link leads into it.
 */
function FoldedReport(props: PropsWithChildren<FoldedReportProps>) {
  const { scope, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const { status } = useRollups(scope.groupBy, scope.filter);
  const isWanted =
    params.has('area') || params.has('aspect') || hash === PLAN_HASH;
  return (
    <Collapsible
      title={t(scope.ownTitle)}
      open={isWanted || status === 'empty'}
    >
      <div className={classes.root}>{children}</div>
    </Collapsible>
  );
}
