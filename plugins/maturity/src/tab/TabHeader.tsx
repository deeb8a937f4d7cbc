import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  type Entity,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import {
  lastLevelOfModel,
  type AspectReport,
  type EntityReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';

import { Time } from '../ui/Time';
import { Fact } from './Fact';
import { TabActions } from './TabActions';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    facts: {
      flex: '1 1 400px',
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2, 4),
      margin: 0,
    },
  }),
  { name: 'MaturityTabHeader' },
);

/** Props of {@link TabHeader}. */
export interface TabHeaderProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
}

/** Where an entity stands, in one line, and the way to its assessment. */
export function TabHeader({ entity, model, report }: TabHeaderProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const { overall, coverage, assessment } = report;
  const weakest = weakestAspect(report.aspects);
  const titleOf = (aspectId: string) =>
    model.aspects.find(({ id }) => id === aspectId)?.title ?? aspectId;
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const systems = getEntityRelations(entity, RELATION_PART_OF, {
    kind: 'system',
  });
  return (
    <div className={classes.root}>
      <dl className={classes.facts}>
        <Fact title={t('tab.overall')} large>
          {levelName(overall.level)}{' '}
          <LevelBar
            progress={overall.progress}
            last={lastLevelOfModel(model)}
          />
        </Fact>
        {weakest && (
          <Fact title={t('tab.weakest')}>
            {titleOf(weakest.aspectId)} {levelName(weakest.level)}
          </Fact>
        )}
        <Fact title={t('tab.coverage')}>
          {t('tab.answered', {
            answered: String(coverage.answered),
            total: String(coverage.total),
          })}
          {report.partial && ` · ${t('level.partial')}`}
        </Fact>
        {assessment && (
          <Fact title={t('tab.assessed')}>
            {t('tab.by', {
              time: <Time value={assessment.submittedAt} />,
              user: (
                <EntityRefLink entityRef={assessment.submittedBy} hideIcon />
              ),
            })}
          </Fact>
        )}
        <Fact title={t('tab.model')}>
          {model.title} {report.modelVersion}
        </Fact>
        {owners.length > 0 && (
          <Fact title={t('tab.owner')}>
            <EntityRefLinks entityRefs={owners} />
          </Fact>
        )}
        {systems.length > 0 && (
          <Fact title={t('tab.system')}>
            <EntityRefLinks entityRefs={systems} />
          </Fact>
        )}
      </dl>
      <TabActions entity={entity} report={report} />
    </div>
  );
}

function weakestAspect(aspects: AspectReport[]): AspectReport | undefined {
  return aspects
    .filter(({ level }) => level !== null)
    .sort((a, b) => Number(a.level) - Number(b.level))
    .at(0);
}
