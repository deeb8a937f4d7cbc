import {
  type Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import {
  type EntityReport,
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren, ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';
import { EvidenceMark, saysSomething } from '../ui/Findings';
import { LevelBar, useLevelName } from '../ui/Level';
import { ModelSwitch, useModelChoice } from '../ui/ModelSwitch';
import { RelatedEntities } from '../ui/RelatedEntity';
import { saveFile } from '../ui/saveFile';
import { Time } from '../ui/Time';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { AssessButton } from './AssessButton';
import { useTabView } from './urlState';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    summary: { flex: '1 1 400px', minWidth: 0 },
    level: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
    },
    items: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.5, 0, 0),
    },
    item: { display: 'flex', gap: theme.spacing(0.75) },
    value: { margin: 0 },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MaturityTabHeader' },
);

export interface TabHeaderProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
  /** The level of the entity; left out where the page says it elsewhere. */
  level?: ReactNode;
}

/**
 * Where an entity stands, who owns it, and what one can do here. The children
 * are further items.
 */
export function TabHeader(props: PropsWithChildren<TabHeaderProps>) {
  const { entity, model, report, level, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { relations } = report;
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const systems = getEntityRelations(entity, RELATION_PART_OF, {
    kind: 'system',
  });
  return (
    <div className={classes.root}>
      <div className={classes.summary}>
        <div className={classes.level}>
          {level}
          <ModelName model={model} />
        </div>
        <dl className={classes.items}>
          {owners.length > 0 && (
            <HeaderItem title={t('tab.owner')}>
              <RelatedEntities
                entityRefs={owners}
                notInCatalog={ref => !relations.owners.includes(ref)}
              />
            </HeaderItem>
          )}
          {systems.length > 0 && (
            <HeaderItem title={t('tab.system')}>
              <RelatedEntities
                entityRefs={systems}
                notInCatalog={ref => !relations.systems.includes(ref)}
              />
            </HeaderItem>
          )}
          {children}
        </dl>
      </div>
      <TabActions entity={entity} report={report} />
    </div>
  );
}

export interface OwnLevelProps {
  model: Model;
  report: EntityReport;
}

/** The overall level of an entity, in words and as a bar. */
export function OwnLevel({ model, report: { overall } }: OwnLevelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return (
    <>
      <Typography variant="h5" component="h2">
        <VisuallyHidden>{t('tab.overall')} </VisuallyHidden>
        {levelName(overall.level)}
      </Typography>
      <LevelBar
        level={overall.level}
        progress={overall.progress}
        last={lastLevelOfModel(model)}
      />
    </>
  );
}

/**
 * When an entity was last assessed and by whom, how old the oldest answer is,
 * where the entity is weakest, and how much is answered.
 */
export function OwnAssessment({ model, report }: OwnLevelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const { assessment, coverage, partial } = report;
  const weakest = weakestAspects(model, report);
  const [oldest] = report.areas
    .flatMap(({ provenance }) => provenance?.submittedAt ?? [])
    .sort();
  const stale = report.areas.filter(
    ({ provenance }) => provenance?.freshness === 'stale',
  ).length;
  return (
    <>
      {assessment && (
        <HeaderItem title={t('tab.assessed')}>
          {t('tab.by', {
            time: <Time value={assessment.submittedAt} />,
            user: <EntityRefLink entityRef={assessment.submittedBy} hideIcon />,
          })}
        </HeaderItem>
      )}
      {oldest && oldest !== assessment?.submittedAt && (
        <HeaderItem title={t('entities.oldest')}>
          <Time value={oldest} />
        </HeaderItem>
      )}
      {weakest && (
        <HeaderItem title={t('tab.weakestAspect')}>
          {new Intl.ListFormat(t('locale')).format(weakest.titles)}{' '}
          {levelName(weakest.level)}
        </HeaderItem>
      )}
      <HeaderItem title={t('tab.coverage')}>
        {t('tab.answered', {
          answered: String(coverage.answered),
          total: String(coverage.total),
        })}
        {partial && ` · ${t('level.partial')}`}
        {stale > 0 && ` · ${t('tab.stale', { count: stale })}`}
      </HeaderItem>
      {saysSomething(report.evidence.claims) && (
        <HeaderItem title={t('evidence.facts')}>
          <EvidenceMark counts={report.evidence.claims} />
        </HeaderItem>
      )}
    </>
  );
}

/** The aspects at the lowest level, unless all of them are. */
function weakestAspects(
  model: Model,
  report: EntityReport,
): { level: number; titles: string[] } | undefined {
  const levels = report.aspects.flatMap(({ level }) => level ?? []);
  const lowest = Math.min(...levels);
  const ids = report.aspects
    .filter(({ level }) => level === lowest)
    .map(({ aspectId }) => aspectId);
  if (ids.length === 0 || ids.length === levels.length) return undefined;
  const titles = model.aspects
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title);
  return { level: lowest, titles };
}

/** The model and its version; a choice where there are several models. */
function ModelName({ model }: { model: Model }) {
  const choice = useModelChoice();
  return choice ? (
    <ModelSwitch inline />
  ) : (
    <Typography variant="body2" component="span">
      {model.title} {model.version}
    </Typography>
  );
}

function HeaderItem(props: PropsWithChildren<{ title: string }>) {
  const { title, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.item}>
      <Typography variant="body2" component="dt">
        {t('tab.item', { title })}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.value}>
        {children}
      </Typography>
    </div>
  );
}

interface TabActionsProps {
  entity: Entity;
  report: EntityReport;
}

function TabActions({ entity, report }: TabActionsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { view, show } = useTabView();
  const { name } = entity.metadata;
  return (
    <div className={classes.actions}>
      <AssessButton entity={entity} owners={report.relations.owners}>
        {t(report.assessment ? 'tab.update' : 'tab.start')}
      </AssessButton>
      <Button
        variant="outlined"
        onClick={() => show(view === 'levels' ? 'history' : 'levels')}
      >
        {t(view === 'levels' ? 'tab.history' : 'tab.back')}
      </Button>
      <Button
        variant="outlined"
        title={t('tab.exportHint')}
        onClick={() =>
          saveFile(
            `maturity-${name}.json`,
            new Blob([JSON.stringify(report, null, 2)], {
              type: 'application/json',
            }),
          )
        }
      >
        {t('tab.export')}
      </Button>
    </div>
  );
}
