import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type LevelReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useReportsAt } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { useAreaPath } from '../ui/areaPath';
import { useLevelName } from '../ui/Level';
import { Panel } from '../ui/Panel';

/** How many assessments a sparkline goes back. */
const ASSESSMENTS = 6;

/** How many changed areas are named. */
const NAMED_CHANGES = 3;

const WIDTH = 56;
const HEIGHT = 24;

const useStyles = makeStyles(
  theme => ({
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
      gap: theme.spacing(1, 2),
      margin: 0,
    },
    line: {
      flex: 'none',
      overflow: 'visible',
      fill: 'none',
      stroke: theme.palette.primary.main,
      strokeWidth: 2,
    },
    value: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: 0,
    },
  }),
  { name: 'MaturitySinceLastTime' },
);

export interface SinceLastTimeProps {
  model: Model;
  report: LevelReport;
}

/**
 * What the last assessment changed, and how the aspects developed. Renders
 * nothing before the second assessment.
 */
export function SinceLastTime({ model, report }: SinceLastTimeProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const areaPath = useAreaPath(model);
  const state = useReportsAt(
    report.entityRef,
    model,
    lastRevisions(report.assessment?.revision ?? 0),
  );
  if (state.status !== 'ready' || state.reports.length < 2) {
    return null;
  }
  const reports = state.reports.map(each => each.report);
  const [before, after] = reports.slice(-2);
  const changes = changedAreas(before, after);
  const named = changes.slice(0, NAMED_CHANGES).map(({ areaId, from, to }) =>
    t('since.change', {
      area: areaPath(areaId),
      from: from === null ? t('level.none') : String(from),
      to: to === null ? t('level.none') : String(to),
    }),
  );
  const others = changes.length - named.length;
  return (
    <Panel
      title={t('since.title')}
      hint={
        changes.length === 0
          ? t('since.nothing')
          : [
              ...named,
              ...(others > 0 ? [t('since.more', { count: others })] : []),
            ].join(' · ')
      }
    >
      <dl className={classes.aspects}>
        {model.aspects.map(({ id, title }) => {
          const levels = reports.map(each => levelOf(each, id));
          const [from, to] = levels.slice(-2);
          return (
            <div key={id}>
              <Typography variant="body2" component="dt" noWrap>
                {title}
              </Typography>
              <Typography
                variant="body2"
                component="dd"
                className={classes.value}
              >
                <Sparkline levels={levels} last={lastLevelOfModel(model)} />
                {from === to
                  ? levelName(to)
                  : t('since.levels', {
                      from: from === null ? t('level.none') : String(from),
                      to: levelName(to),
                    })}
              </Typography>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}

/** The numbers of the last assessments, oldest first; none before the second. */
function lastRevisions(revision: number): number[] {
  const count = revision < 2 ? 0 : Math.min(revision, ASSESSMENTS);
  return Array.from({ length: count }, (_, i) => revision - count + 1 + i);
}

function levelOf({ aspects }: LevelReport, id: string): number | null {
  return aspects.find(({ aspectId }) => aspectId === id)?.level ?? null;
}

function changedAreas(before: LevelReport, after: LevelReport) {
  const levels = new Map(before.areas.map(a => [a.areaId, a.level]));
  return after.areas
    .map(({ areaId, level }) => ({
      areaId,
      from: levels.get(areaId) ?? null,
      to: level,
    }))
    .filter(({ from, to }) => from !== to);
}

interface SparklineProps {
  /** Oldest first. */
  levels: (number | null)[];
  last: number;
}

/** The levels as a line of steps: a level holds until the next assessment. */
function Sparkline({ levels, last }: SparklineProps) {
  const classes = useStyles();
  const step = WIDTH / levels.length;
  const path = levels
    .map((level, index) => {
      if (level === null) return '';
      const y = HEIGHT - (level / last) * HEIGHT;
      const joins = index > 0 && levels[index - 1] !== null;
      return `${joins ? 'L' : 'M'}${index * step} ${y}h${step}`;
    })
    .join('');
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      className={classes.line}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
