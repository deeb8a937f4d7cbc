import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityInfoCard,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  type EntityReport,
  isInheritedAspect,
  lastLevelOfModel,
  type LevelReport,
  type Model,
  planSteps,
  recommendCapabilities,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { useTabLink } from '../api/links';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { useLevelReport } from '../api/useLevelReport';
import { useIsKindAssessed } from '../assessedKinds';
import { partsScopeOf } from '../ui/partsScope';
import { maturityTranslationRef } from '../translations';
import { useAreaPath } from '../ui/areaPath';
import { CapabilityStatusLabel } from '../ui/CapabilityStatusLabel';
import { EvidenceMark, saysSomething } from '../ui/Findings';
import { InheritedLegend, LevelBar, useLevelName } from '../ui/Level';
import { RelatedEntities } from '../ui/RelatedEntity';
import { Time } from '../ui/Time';
import { ViewMessage } from '../ui/ViewMessage';
import { VisuallyHidden } from '../ui/VisuallyHidden';

/** The levels of the entity whose page it is on, for the overview. */
export function EntityMaturityCard() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entity } = useEntity();
  const isKindAssessed = useIsKindAssessed();
  const entityRef = stringifyEntityRef(entity);
  const tabLink = useTabLink(entityRef);
  return (
    <MaturityQueryProvider>
      <EntityInfoCard
        title={t('card.title')}
        footerActions={<Link to={tabLink}>{t('card.open')}</Link>}
      >
        {isKindAssessed(entity.kind) ? (
          <CardLevels entity={entity} />
        ) : (
          <Typography>
            {t('kind.notAssessed', { kind: entity.kind })}
          </Typography>
        )}
      </EntityInfoCard>
    </MaturityQueryProvider>
  );
}

/** One line per aspect of the built-in model. */
const LINES = 5;

const useStyles = makeStyles(
  theme => ({
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, auto)',
      gap: theme.spacing(1, 2),
      alignItems: 'center',
      margin: 0,
    },
    line: { display: 'contents' },
    level: { margin: 0 },
    legend: { marginTop: theme.spacing(1) },
    facts: {
      display: 'grid',
      gap: theme.spacing(0.5),
      margin: theme.spacing(2, 0, 0),
    },
    fact: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 0.75) },
  }),
  { name: 'MaturityCardLevels' },
);

function CardLevels({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const state = useLevelReport(stringifyEntityRef(entity));
  const levelName = useLevelName(
    'model' in state ? state.model : { levels: [] },
  );
  if (state.status !== 'ready' && state.status !== 'empty') {
    return <ViewMessage state={state} within={{ card: { lines: LINES } }} />;
  }
  const { model, report } = state;
  if (!hasLevels(report)) {
    return <Typography>{t('card.empty')}</Typography>;
  }
  const scope = partsScopeOf(entity);
  const isInherited = (aspectId: string) => {
    const aspect = model.aspects.find(({ id }) => id === aspectId);
    return aspect !== undefined && isInheritedAspect(aspect, report);
  };
  return (
    <>
      {scope && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t(scope.ownTitle)}
        </Typography>
      )}
      <dl className={classes.aspects}>
        {report.aspects.map(({ aspectId, level, progress }) => {
          const aspect = model.aspects.find(({ id }) => id === aspectId);
          const inherited = isInherited(aspectId);
          return (
            <div key={aspectId} className={classes.line}>
              <Typography variant="body2" component="dt">
                {aspect?.title}
              </Typography>
              <dd className={classes.level}>
                <LevelBar
                  level={level}
                  progress={progress}
                  last={lastLevelOfModel(model)}
                  inherited={inherited}
                />
              </dd>
              <Typography
                variant="body2"
                component="dd"
                className={classes.level}
              >
                {levelName(level)}
                {inherited && (
                  <VisuallyHidden> {t('level.inherited')}</VisuallyHidden>
                )}
              </Typography>
            </div>
          );
        })}
      </dl>
      {report.aspects.some(({ aspectId }) => isInherited(aspectId)) && (
        <div className={classes.legend}>
          <InheritedLegend />
        </div>
      )}
      <CardFacts entity={entity} model={model} report={report} />
    </>
  );
}

interface CardFactsProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
}

/** Who owns the entity, its first step, and the capability it most needs. */
function CardFacts({ entity, model, report }: CardFactsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const areaPath = useAreaPath(model);
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const first = planSteps(model, report).at(0)?.step;
  const wanted = recommendCapabilities(report.recommendations)
    .filter(({ status }) => status !== 'in-use')
    .at(0);
  return (
    <dl className={classes.facts}>
      {owners.length > 0 && (
        <Fact title={t('tab.owner')}>
          <RelatedEntities
            entityRefs={owners}
            notInCatalog={ref => !report.relations.owners.includes(ref)}
          />
        </Fact>
      )}
      {first && (
        <Fact title={t('plan.title')}>
          {t('plan.step', {
            area: areaPath(first.areaId),
            level: levelName(first.toLevel),
          })}
        </Fact>
      )}
      {wanted && (
        <Fact title={t('card.mostWanted')}>
          {model.capabilities.find(({ id }) => id === wanted.capabilityId)
            ?.title ?? wanted.capabilityId}{' '}
          <CapabilityStatusLabel status={wanted.status} />
        </Fact>
      )}
      {saysSomething(report.evidence.claims) && (
        <Fact title={t('evidence.facts')}>
          <EvidenceMark counts={report.evidence.claims} />
        </Fact>
      )}
      {report.assessment ? (
        <Fact title={t('tab.assessed')}>
          <Time value={report.assessment.submittedAt} />
        </Fact>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('card.inherited')}
        </Typography>
      )}
    </dl>
  );
}

function Fact({ title, children }: PropsWithChildren<{ title: string }>) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.fact}>
      <Typography variant="body2" component="dt" color="textSecondary">
        {t('tab.item', { title })}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.level}>
        {children}
      </Typography>
    </div>
  );
}

function hasLevels(report: LevelReport): boolean {
  return report.aspects.some(({ level }) => level !== null);
}
