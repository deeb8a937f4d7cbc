import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  distributionOf,
  lastLevelOfModel,
  medianChange,
  type Model,
  type PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useLocation } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { BUILD_HASH } from '../api/links';
import { totalsQuery } from '../api/portfolioQueries';
import { rollupsQuery } from '../api/queries';
import { readPages } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';
import { LinkedCount } from '../ui/LinkedCount';
import { coverageShare } from '../ui/GroupsTable';
import { MedianChange } from '../ui/MedianChange';
import { calendarDay } from '../ui/Time';
import { useStandingWords } from '../ui/useStandingWords';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { useTrend } from '../api/useTrend';
import type { LinkToEntities } from './view/drillDown';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(1.5, 2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
      // The same height while the trend loads.
      minHeight: theme.spacing(3),
      marginBottom: theme.spacing(1),
    },
    sentence: { '&::first-letter': { textTransform: 'uppercase' } },
    build: {
      display: 'flex',
      gap: theme.spacing(2),
      '@media print': { display: 'none' },
    },
    figures: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 2),
      // The same height while the figures load.
      minHeight: 62,
      margin: 0,
    },
    count: { flex: 'none' },
    aspect: { flex: '1 1 auto', minWidth: 0 },
    value: { margin: 0 },
  }),
  { name: 'MaturityPortfolioFigures' },
);

export interface PortfolioFiguresProps {
  model: Model;
  filter: PortfolioFilter;
  /** Ids of the capabilities that the what-if takes as given. */
  given: string[];
  linkToEntities: LinkToEntities;
}

/**
 * Where the portfolio stands: in a sentence, and in a line of figures with how
 * many entities there are, how many of them have no assessment of their own or
 * are stale, how much is answered, and the median of each aspect with its change.
 * In a what-if, a median that would rise is shown with the one that would result,
 * as in the heatmap.
 */
export function PortfolioFigures(props: PortfolioFiguresProps) {
  const { model, filter, given, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const levelName = useLevelName(model);
  const words = useStandingWords(model);
  const { pathname, search } = useLocation();
  const { data: counts } = useQuery(
    totalsQuery(useApi(maturityApiRef), filter, model.id),
  );
  const trend = useTrend(filter, model, 'quarter');
  const points = trend.status === 'ready' ? trend.points : [];
  const first = points.at(0);
  const latest = points.at(-1);
  const medianOf = (id: string) =>
    latest?.aspects.find(({ aspectId }) => aspectId === id)?.median ?? null;
  const risenMedianOf = useMedians(filter, model, given);
  const isWhatIf = given.length > 0;
  const standing = [
    latest && words.weakest(latest.aspects),
    first && latest && first !== latest && words.change(first, latest),
  ]
    .filter(Boolean)
    .join(' · ');
  const percent = new Intl.NumberFormat(t('locale'), { style: 'percent' });
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <VisuallyHidden>
        <h2 id={headingId}>{t('figures.title')}</h2>
      </VisuallyHidden>
      <div className={classes.head}>
        <Typography variant="body2" className={classes.sentence}>
          {isWhatIf && standing ? t('figures.today', { standing }) : standing}
        </Typography>
        <Typography variant="body2" className={classes.build}>
          <Link to={`${pathname}${search}${BUILD_HASH}`}>
            {t('buildNext.title')}
          </Link>
          {counts && counts.contradicted > 0 && (
            <Link to={linkToEntities({ evidence: 'contradicted' })}>
              {t('figures.contradicted', { count: counts.contradicted })}
            </Link>
          )}
        </Typography>
      </div>
      <dl className={classes.figures}>
        {counts && (
          <>
            <Figure className={classes.count} title={t('figures.entities')}>
              <Link to={linkToEntities({})}>{counts.entities}</Link>
            </Figure>
            <Figure
              className={classes.count}
              title={t('figures.withoutOwnAssessment')}
            >
              <LinkedCount
                count={counts.withoutOwnAssessment}
                href={linkToEntities({ ownAssessment: false })}
              />
            </Figure>
            <Figure className={classes.count} title={t('figures.stale')}>
              <LinkedCount
                count={counts.stale}
                href={linkToEntities({ stale: true })}
              />
            </Figure>
            <Figure className={classes.count} title={t('table.coverage')}>
              <LinkedCount
                count={counts.coverage.total}
                words={percent.format(coverageShare(counts.coverage))}
                href={linkToEntities({}, 'coverage')}
              />
            </Figure>
          </>
        )}
        {points.length > 0 &&
          model.aspects.map(({ id, title }) => {
            const median = medianOf(id);
            const risen = risenMedianOf(id);
            const rises = median !== null && risen !== null && risen > median;
            const level = rises
              ? t('review.change', {
                  before: String(median),
                  after: levelName(risen),
                })
              : levelName(median);
            return (
              <Figure key={id} className={classes.aspect} title={title}>
                <Link
                  to={
                    rises
                      ? linkToEntities({ aspect: id, risesWith: given })
                      : linkToEntities({}, `level.${id}`)
                  }
                  aria-label={t(
                    rises ? 'figures.linkRisen' : 'figures.linkMedian',
                    { aspect: title, level },
                  )}
                >
                  {level}
                </Link>
                {/* There is no room beside two levels. */}
                {!rises && (
                  <MedianChange
                    change={medianChange(first, latest, id)}
                    since={calendarDay(points[0].date, t('locale'))}
                  />
                )}
                <br />
                <LevelBar
                  progress={rises ? risen : median}
                  level={median}
                  last={lastLevelOfModel(model)}
                />
              </Figure>
            );
          })}
      </dl>
    </Paper>
  );
}

/**
 * Returns a function that gives the median of an aspect if capabilities were in
 * use; null if none are given, or until it is known.
 */
function useMedians(
  filter: PortfolioFilter,
  model: Model,
  given: string[],
): (aspectId: string) => number | null {
  const query = useInfiniteQuery({
    // By kind, as that gives the fewest groups and each entity is of one.
    ...rollupsQuery(useApi(maturityApiRef), 'kind', model.id, filter, {
      given,
    }),
    enabled: given.length > 0,
  });
  const rollups = readPages(query)?.items ?? [];
  return aspectId => {
    const levels = model.levels.map(({ level }) => level);
    const distributions = rollups.flatMap(({ aspects }) =>
      aspects.filter(aspect => aspect.aspectId === aspectId),
    );
    const countAt = (level: number) =>
      distributions.reduce((sum, { counts }) => sum + (counts[level] ?? 0), 0);
    const counts = new Map(levels.map(level => [level, countAt(level)]));
    return distributionOf(levels, counts, 0).median;
  };
}

interface FigureProps {
  className: string;
  title: string;
  children: ReactNode;
}

function Figure({ className, title, children }: FigureProps) {
  const classes = useStyles();
  return (
    <div className={className}>
      <Typography variant="body2" component="dt" noWrap title={title}>
        {title}
      </Typography>
      <Typography variant="subtitle2" component="dd" className={classes.value}>
        {children}
      </Typography>
    </div>
  );
}
