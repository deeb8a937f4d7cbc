import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  medianChange,
  type Model,
  type Rollup,
  type TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Fragment, type ReactNode } from 'react';
import { useEntitiesLink } from '../../api/links';
import { useRollups } from '../../api/portfolioLists';
import { useTrend } from '../../api/useTrend';
import { maturityTranslationRef } from '../../translations';
import { DistributionBar } from '../../ui/DistributionBar';
import { useLevelName } from '../../ui/Level';
import { MedianChange } from '../../ui/MedianChange';
import { Panel } from '../../ui/Panel';
import { calendarDay } from '../../ui/Time';
import { useDistributionWords } from '../../ui/useDistributionWords';
import { useStandingWords } from '../../ui/useStandingWords';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { PartsScope } from '../../ui/partsScope';

const useStyles = makeStyles(
  theme => ({
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
      gap: theme.spacing(1.5, 3),
      margin: 0,
    },
    sentence: { fontSize: theme.typography.pxToRem(18) },
    value: { margin: 0 },
  }),
  { name: 'MaturityPartsSummary' },
);

export interface PartsProps {
  model: Model;
  scope: PartsScope;
}

/**
 * Where the parts of an entity stand, in a sentence: how many there are, where
 * they are weakest, whether they improve, and what needs attention.
 */
export function PartsSentence({ model, scope }: PartsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const words = useStandingWords(model);
  const entitiesLink = useEntitiesLink();
  const state = useRollups(scope.groupBy, scope.filter);
  const ends = useTrendEnds(model, scope);

  function parts(rollup: Rollup): ReactNode[] {
    const { entities, aspects, withoutOwnAssessment, stale } = rollup;
    return [
      <Link underline="always" to={entitiesLink(scope.filter)}>
        {t('parts.components', { count: entities })}
      </Link>,
      words.weakest(aspects),
      ends && words.change(ends.first, ends.last),
      withoutOwnAssessment > 0 && (
        <Link
          underline="always"
          to={entitiesLink({ ...scope.filter, ownAssessment: false })}
        >
          {t('parts.withoutOwnAssessment', {
            entities: String(withoutOwnAssessment),
          })}
        </Link>
      ),
      stale > 0 && (
        <Link
          underline="always"
          to={entitiesLink({ ...scope.filter, stale: true })}
        >
          {t('parts.staleCount', { entities: String(stale) })}
        </Link>
      ),
    ].filter(Boolean);
  }

  return (
    <>
      <VisuallyHidden>
        <h2>{t(scope.title)}</h2>
      </VisuallyHidden>
      <Typography className={classes.sentence}>
        {state.status === 'ready' &&
          parts(state.items[0]).map((part, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {part}
            </Fragment>
          ))}
        {state.status === 'empty' &&
          t(state.someHidden ? 'parts.hidden' : 'parts.empty')}
      </Typography>
    </>
  );
}

export interface AspectDistributionsProps extends PartsProps {
  rollup: Rollup;
}

/** The aspects of the parts as distributions, each with its 90-day change. */
export function AspectDistributions(props: AspectDistributionsProps) {
  const { model, scope, rollup } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const words = useDistributionWords(model);
  const levelName = useLevelName(model);
  const ends = useTrendEnds(model, scope);
  return (
    <Panel title={t('parts.spread')}>
      <dl className={classes.aspects}>
        {model.aspects.map(({ id, title }) => {
          const aspect = rollup.aspects.find(each => each.aspectId === id);
          return (
            <div key={id}>
              <Typography variant="body2" component="dt" noWrap title={title}>
                {title}
              </Typography>
              <dd className={classes.value}>
                <Typography variant="subtitle2" component="div">
                  <VisuallyHidden>{t('parts.median')} </VisuallyHidden>
                  {levelName(aspect?.median ?? null)}
                  {ends && (
                    <MedianChange
                      change={medianChange(ends.first, ends.last, id)}
                      since={calendarDay(ends.first.date, t('locale'))}
                    />
                  )}
                </Typography>
                {aspect && aspect.median !== null && (
                  <Typography variant="body2">
                    {words.labelledMin(aspect)}
                  </Typography>
                )}
                {aspect && (
                  <DistributionBar model={model} distribution={aspect} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}

/** The first and the last point of the trend of the last 90 days. */
interface TrendEnds {
  first: TrendPoint;
  last: TrendPoint;
}

function useTrendEnds(model: Model, scope: PartsScope): TrendEnds | undefined {
  const state = useTrend(scope.filter, model, 'quarter');
  const points = state.status === 'ready' ? state.points : [];
  const first = points.at(0);
  const last = points.at(-1);
  return first && last && first !== last ? { first, last } : undefined;
}
