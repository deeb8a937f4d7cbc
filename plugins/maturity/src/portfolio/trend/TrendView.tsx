import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  medianChange,
  type Aspect,
  type Model,
  type TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense, useId } from 'react';
import { maturityTranslationRef } from '../../translations';
import { Collapsible } from '../../ui/Collapsible';
import { levelsAboveZero, LevelSwatch, useLevelName } from '../../ui/Level';
import { LinkedCount } from '../../ui/LinkedCount';
import { ScrollTable } from '../../ui/ScrollTable';
import { calendarDay } from '../../ui/Time';
import type { LinkToEntities } from '../view/drillDown';
import { levelCounts, type LevelCounts } from '../../api/useTrend';

const TrendPicture = lazy(() => import('./TrendPicture'));

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      '& > *': { minWidth: 0 },
    },
    picture: { height: 260 },
  }),
  { name: 'MaturityTrendView' },
);

export interface TrendViewProps {
  model: Model;
  aspect: Aspect;
  /** Oldest first, at least one. */
  points: TrendPoint[];
  linkToEntities: LinkToEntities;
}

/** The levels of an aspect over time: in words, as a chart and as a table. */
export function TrendView(props: TrendViewProps) {
  const { model, aspect, points, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const counts = levelCounts(points, aspect.id);
  const first = counts.at(0);
  const last = counts.at(-1);
  const hrefOf = (level: number | null) =>
    linkToEntities({
      aspect: aspect.id,
      level: level === null ? 'none' : String(level),
    });
  if (!first || !last) {
    return null;
  }
  const { isNew } = medianChange(points.at(0), points.at(-1), aspect.id);
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t(
          isNew && first.median !== null ? 'trend.medianNew' : 'trend.median',
          {
            aspect: aspect.title,
            before: levelName(first.median),
            from: calendarDay(first.date, t('locale')),
            now: levelName(last.median),
          },
        )}
      </Typography>
      <div className={classes.picture} aria-hidden="true">
        <Suspense fallback={null}>
          <TrendPicture model={model} counts={counts} />
        </Suspense>
      </div>
      <LevelsNow model={model} now={last} hrefOf={hrefOf} />
      <Collapsible title={t('trend.table')}>
        <TrendTable
          model={model}
          aspect={aspect}
          counts={counts}
          hrefOf={hrefOf}
        />
      </Collapsible>
    </div>
  );
}

const useLevelsNowStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  }),
  { name: 'MaturityLevelsNow' },
);

interface LevelsNowProps {
  model: Model;
  now: LevelCounts;
  /** The entities that are at a level now. */
  hrefOf: (level: number | null) => string;
}

/** The legend of the chart, with the current number of entities per level. */
function LevelsNow({ model, now, hrefOf }: LevelsNowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLevelsNowStyles();
  const levelName = useLevelName(model);
  const levels = [
    ...levelsAboveZero(model).map(level => ({
      level,
      entities: now.counts[String(level)] ?? 0,
    })),
    { level: null, entities: now.notAssessed },
  ];
  return (
    <ul className={classes.root} aria-label={t('trend.levels')}>
      {levels.map(({ level, entities }) => (
        <li key={level} className={classes.item}>
          <LevelSwatch model={model} level={level} />
          <LinkedCount
            count={entities}
            href={hrefOf(level)}
            words={t('trend.now', {
              level: levelName(level),
              total: String(entities),
            })}
          />
        </li>
      ))}
    </ul>
  );
}

interface TrendTableProps {
  model: Model;
  aspect: Aspect;
  /** Oldest first. */
  counts: LevelCounts[];
  /** The entities that are at a level now. */
  hrefOf: (level: number | null) => string;
}

/** The levels over time in numbers, newest first. */
function TrendTable(props: TrendTableProps) {
  const { model, aspect, counts, hrefOf } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const captionId = useId();
  const levels = levelsAboveZero(model);
  return (
    <>
      <Typography variant="body2" id={captionId} gutterBottom>
        {t('trend.caption', { aspect: aspect.title })}
      </Typography>
      <ScrollTable headingId={captionId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('trend.date')}</TableCell>
            {levels.map(level => (
              <TableCell key={level} align="right">
                {levelName(level)}
              </TableCell>
            ))}
            <TableCell align="right">{t('level.none')}</TableCell>
            <TableCell>{t('trend.medianColumn')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...counts].reverse().map((point, index) => (
            <TableRow key={point.date}>
              {/* TableCell gives a custom component the role of a cell. */}
              <TableCell component="th" scope="row" role="rowheader">
                {calendarDay(point.date, t('locale'))}
              </TableCell>
              {[...levels, null].map(level => {
                const count =
                  level === null
                    ? point.notAssessed
                    : point.counts[String(level)] ?? 0;
                return (
                  <TableCell key={level} align="right">
                    {/* Only today's entities can be listed. */}
                    <LinkedCount
                      count={index === 0 ? count : 0}
                      href={hrefOf(level)}
                      words={String(count)}
                    />
                  </TableCell>
                );
              })}
              <TableCell>{levelName(point.median)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </>
  );
}
