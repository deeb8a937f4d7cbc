import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type AspectDistribution,
  type Model,
  type PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTrend } from '../../api/useTrend';
import { maturityTranslationRef } from '../../translations';
import { useLevelShade } from '../../ui/colours';
import { useLevelName } from '../../ui/Level';
import { Panel } from '../../ui/Panel';
import { calendarDay } from '../../ui/Time';
import { segmentsOf } from '../../ui/useDistributionWords';
import { ViewMessage } from '../../ui/ViewMessage';

const HEIGHT = 64;

const useStyles = makeStyles(
  theme => ({
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
      gap: theme.spacing(1.5, 3),
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
    },
    // The lowest level at the bottom.
    week: { flex: 1, display: 'flex', flexDirection: 'column-reverse' },
  }),
  { name: 'MaturityPartsTrend' },
);

export interface PartsTrendProps {
  model: Model;
  filter: PortfolioFilter;
}

/** The levels of all aspects over the last 90 days, side by side. */
export function PartsTrend({ model, filter }: PartsTrendProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const state = useTrend(filter, model, 'quarter');
  if (state.status === 'empty') {
    return null;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  const since = calendarDay(state.points[0].date, t('locale'));
  return (
    <Panel title={t('partsTrend.title')} hint={t('partsTrend.hint', { since })}>
      <ul className={classes.aspects}>
        {model.aspects.map(({ id, title }) => {
          const weeks = state.points.flatMap(({ aspects }) =>
            aspects.filter(({ aspectId }) => aspectId === id),
          );
          const from = weeks.at(0)?.median ?? null;
          const to = weeks.at(-1)?.median ?? null;
          const words =
            from === null || from === to
              ? t('table.median', { level: levelName(to) })
              : t('partsTrend.median', {
                  before: String(from),
                  now: levelName(to),
                });
          return (
            <li key={id}>
              <Typography variant="body2" noWrap title={title}>
                {title}
              </Typography>
              <Typography variant="body2" noWrap title={words}>
                {words}
              </Typography>
              <Weeks model={model} weeks={weeks} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
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
