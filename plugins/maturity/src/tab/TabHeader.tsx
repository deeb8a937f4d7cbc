import {
  type Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import {
  type AspectReport,
  type EntityReport,
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';
import { saveFile } from '../ui/saveFile';
import { Time } from '../ui/Time';
import { AssessButton } from './AssessButton';
import { useTabView } from './urlState';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    items: {
      flex: '1 1 400px',
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2, 4),
      margin: 0,
    },
    value: { margin: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityTabHeader' },
);

export interface TabHeaderProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
}

/** Summarises an assessed entity: its levels, its owners and what to do. */
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
      <dl className={classes.items}>
        <HeaderItem title={t('tab.overall')} large>
          {levelName(overall.level)}{' '}
          <LevelBar
            progress={overall.progress}
            last={lastLevelOfModel(model)}
          />
        </HeaderItem>
        {weakest && (
          <HeaderItem title={t('tab.weakest')}>
            {titleOf(weakest.aspectId)} {levelName(weakest.level)}
          </HeaderItem>
        )}
        <HeaderItem title={t('tab.coverage')}>
          {t('tab.answered', {
            answered: String(coverage.answered),
            total: String(coverage.total),
          })}
          {report.partial && ` · ${t('level.partial')}`}
        </HeaderItem>
        {assessment && (
          <HeaderItem title={t('tab.assessed')}>
            {t('tab.by', {
              time: <Time value={assessment.submittedAt} />,
              user: (
                <EntityRefLink entityRef={assessment.submittedBy} hideIcon />
              ),
            })}
          </HeaderItem>
        )}
        <HeaderItem title={t('tab.model')}>
          {model.title} {report.modelVersion}
        </HeaderItem>
        {owners.length > 0 && (
          <HeaderItem title={t('tab.owner')}>
            <EntityRefLinks entityRefs={owners} />
          </HeaderItem>
        )}
        {systems.length > 0 && (
          <HeaderItem title={t('tab.system')}>
            <EntityRefLinks entityRefs={systems} />
          </HeaderItem>
        )}
      </dl>
      <TabActions entity={entity} report={report} />
    </div>
  );
}

/** The assessed aspect with the lowest level. */
function weakestAspect(aspects: AspectReport[]): AspectReport | undefined {
  return aspects
    .filter(({ level }) => level !== null)
    .sort((a, b) => Number(a.level) - Number(b.level))
    .at(0);
}

interface HeaderItemProps {
  title: string;
  large?: boolean;
}

function HeaderItem(props: PropsWithChildren<HeaderItemProps>) {
  const { title, large, children } = props;
  const classes = useStyles();
  return (
    <div>
      <Typography variant="body2" component="dt">
        {title}
      </Typography>
      <Typography
        variant={large ? 'h5' : 'body1'}
        component="dd"
        className={classes.value}
      >
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
      <AssessButton entity={entity}>{t('tab.update')}</AssessButton>
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
