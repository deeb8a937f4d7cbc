import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Aspect,
  Model,
  TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense } from 'react';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { useLevelName } from '../ui/Level';
import { calendarDay } from '../ui/Time';
import { levelCounts } from './levelCounts';
import { LevelsNow } from './LevelsNow';
import { TrendTable } from './TrendTable';

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

/** Props of {@link TrendView}. */
export interface TrendViewProps {
  model: Model;
  aspect: Aspect;
  /** Oldest first, at least one. */
  points: TrendPoint[];
}

/** The levels of an aspect over time: a picture, words, and a table. */
export function TrendView({ model, aspect, points }: TrendViewProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const counts = levelCounts(points, aspect.id);
  const first = counts.at(0);
  const last = counts.at(-1);
  if (!first || !last) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t('trend.median', {
          aspect: aspect.title,
          before: levelName(first.median),
          from: calendarDay(first.date, t('locale')),
          now: levelName(last.median),
        })}
      </Typography>
      <div className={classes.picture} aria-hidden="true">
        <Suspense fallback={null}>
          <TrendPicture model={model} counts={counts} />
        </Suspense>
      </div>
      <LevelsNow model={model} now={last} />
      <Collapsible title={t('trend.table')}>
        <TrendTable model={model} aspect={aspect} counts={counts} />
      </Collapsible>
    </div>
  );
}
