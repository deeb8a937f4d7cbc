import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  medianChange,
  type AspectDistribution,
  type Model,
  type TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { keepsColours, useLevelShade } from './colours';
import { useLevelName } from './Level';
import { calendarDay } from './Time';
import { segmentsOf } from './useDistributionWords';

const HEIGHT = 64;

const useStyles = makeStyles(
  theme => ({
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 104px), 1fr))',
      gap: theme.spacing(1.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    weeks: {
      display: 'flex',
      height: HEIGHT,
      marginTop: theme.spacing(0.5),
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 2,
      overflow: 'hidden',
      forcedColorAdjust: 'none',
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
    },
    // The lowest level at the bottom.
    week: { flex: 1, display: 'flex', flexDirection: 'column-reverse' },
  }),
  { name: 'MaturityAspectTrends' },
);

export interface AspectTrendsProps {
  model: Model;
  /** Oldest first, at least one. */
  points: TrendPoint[];
}

/** The levels of all aspects over time, side by side, with their medians. */
export function AspectTrends({ model, points }: AspectTrendsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const medianWords = useMedianWords(model, points);
  return (
    <ul className={classes.aspects} aria-label={t('partsTrend.list')}>
      {model.aspects.map(({ id, title }) => {
        const { text, hint } = medianWords(id);
        return (
          <li key={id}>
            <Typography variant="body2" noWrap title={title}>
              {title}
            </Typography>
            <Typography variant="body2" noWrap title={hint}>
              {text}
            </Typography>
            <Weeks
              model={model}
              weeks={points.flatMap(({ aspects }) =>
                aspects.filter(({ aspectId }) => aspectId === id),
              )}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Says how the median of an aspect changed, or that it is newly assessed. */
function useMedianWords(
  model: Model,
  points: TrendPoint[],
): (aspectId: string) => { text: string; hint: string } {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return aspectId => {
    const { from, to, isNew } = medianChange(
      points.at(0),
      points.at(-1),
      aspectId,
    );
    if (isNew) {
      const since = calendarDay(points[0].date, t('locale'));
      return {
        text: t('partsTrend.new', { now: levelName(to) }),
        hint: t('figures.isNew', { since }),
      };
    }
    const text =
      from === null || from === to
        ? t('table.median', { level: levelName(to) })
        : t('partsTrend.median', { before: String(from), now: levelName(to) });
    return { text, hint: text };
  };
}

interface WeeksProps {
  model: Model;
  /** Oldest first. */
  weeks: AspectDistribution[];
}

/**
 * A column per week with the share of each level. It is hidden from screen
 * readers, as the medians are written above it.
 */
function Weeks({ model, weeks }: WeeksProps) {
  const classes = useStyles();
  const shadeOf = useLevelShade(model);
  return (
    <div className={classes.weeks} aria-hidden="true">
      {weeks.map((week, index) => (
        <span key={index} className={classes.week}>
          {segmentsOf(week).map(({ level, entities }) => (
            <span
              key={level}
              {...keepsColours}
              style={{
                flexGrow: entities,
                background: shadeOf(level).background,
              }}
            />
          ))}
        </span>
      ))}
    </div>
  );
}
