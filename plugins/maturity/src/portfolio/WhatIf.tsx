import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { maturityApiRef } from '../api';
import { rollupsQuery } from '../api/queries';
import { readPages, unavailable, type Unavailable } from '../api/queryState';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { capabilityTitles } from './filters/FilterTitles';
import type { LinkToEntities } from './view/drillDown';
import type { PortfolioViewControl } from './view/usePortfolioView';

/** The address of the same view with some capabilities taken as given. */
export type LinkToWhatIf = (given: string[]) => string;

export interface WhatIfLinkProps {
  model: Model;
  /** Ids of the capabilities to take as given. */
  given: string[];
  linkToWhatIf: LinkToWhatIf;
}

const useLinkStyles = makeStyles(
  { link: { whiteSpace: 'nowrap' } },
  { name: 'MaturityWhatIfLink' },
);

/** Shows the levels as if some capabilities were in use. */
export function WhatIfLink({ model, given, linkToWhatIf }: WhatIfLinkProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLinkStyles();
  const capture = useCapture();
  const words = t('buildOrder.whatIf', { count: given.length });
  return (
    <Link
      className={classes.link}
      to={linkToWhatIf(given)}
      aria-label={t('buildOrder.whatIfOf', {
        words,
        capabilities: capabilityTitles(model, given),
      })}
      onClick={() =>
        capture('what-if', given.join(','), { given: given.length })
      }
    >
      {words}
    </Link>
  );
}

const useBannerStyles = makeStyles(
  { leave: { '@media print': { display: 'none' } } },
  { name: 'MaturityWhatIfBanner' },
);

export interface WhatIfBannerProps {
  model: Model;
  control: PortfolioViewControl;
}

/** Warns that the levels are those of a what-if, and offers to leave it. */
export function WhatIfBanner({ model, control }: WhatIfBannerProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useBannerStyles();
  const { view, show } = control;
  if (view.given.length === 0) {
    return null;
  }
  const isListed = view.display === 'entities';
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button
          className={classes.leave}
          color="inherit"
          size="small"
          onClick={() => show({ given: [] })}
        >
          {t('portfolio.givenClear')}
        </Button>
      }
    >
      {t(isListed ? 'portfolio.givenEntities' : 'portfolio.given', {
        capabilities: capabilityTitles(model, view.given),
      })}
      {!isListed && ` ${t('portfolio.givenAreas')}`}
    </Alert>
  );
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderLeft: `4px solid ${theme.palette.primary.main}`,
      borderRadius: theme.shape.borderRadius,
    },
    text: { flex: '1 1 240px', minWidth: 0 },
  }),
  { name: 'MaturityWhatIf' },
);

export interface WhatIfResultProps {
  model: Model;
  filter: PortfolioFilter;
  /** Ids of the capabilities that are taken as given. */
  given: string[];
  onClear: () => void;
  linkToEntities: LinkToEntities;
}

/** The capabilities that are taken as given, and which levels would rise. */
export function WhatIfResult(props: WhatIfResultProps) {
  const { model, given, onClear } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.text} role="status">
        <Typography variant="body2">
          {t('ranking.given', { capabilities: capabilityTitles(model, given) })}
        </Typography>
        <Typography variant="body2" component="div">
          <RisingLevels {...props} />
        </Typography>
      </div>
      <Button size="small" variant="outlined" onClick={onClear}>
        {t('ranking.clear')}
      </Button>
    </div>
  );
}

function RisingLevels(props: WhatIfResultProps) {
  const { model, filter, given, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useRisingLevels(filter, model, given);
  switch (state.status) {
    case 'ready': {
      const { rises } = state;
      if (rises.length === 0) {
        return (
          <>
            {t('ranking.noRise')} {t('ranking.risingHint')}
          </>
        );
      }
      return (
        <>
          {t('ranking.rising')}{' '}
          {rises.map(({ aspectId, title, entities }, index) => (
            <Fragment key={aspectId}>
              {index > 0 && ', '}
              <Link
                // Within text, colour alone does not mark a link.
                underline="always"
                to={linkToEntities({ aspect: aspectId, risesWith: given })}
              >
                {t('ranking.rise', { count: entities, aspect: title })}
              </Link>
            </Fragment>
          ))}
          . {t('ranking.risingHint')}
        </>
      );
    }
    case 'loading':
      return <Skeleton />;
    default:
      return <>{t('ranking.riseFailed')}</>;
  }
}

type RisingLevelsState =
  | Unavailable
  | {
      status: 'ready';
      /** The aspects in which entities would rise, in the order of the model. */
      rises: { aspectId: string; title: string; entities: number }[];
    };

/**
 * Counts the entities that would rise: compares the actual levels with those of
 * the what-if, grouped by kind, as that gives the fewest groups.
 */
function useRisingLevels(
  filter: PortfolioFilter,
  model: Model,
  given: string[],
): RisingLevelsState {
  const api = useApi(maturityApiRef);
  const actualQuery = useInfiniteQuery(
    rollupsQuery(api, 'kind', model.id, filter),
  );
  const whatIfQuery = useInfiniteQuery(
    rollupsQuery(api, 'kind', model.id, filter, { given }),
  );
  const actual = readPages(actualQuery);
  const whatIf = readPages(whatIfQuery);
  if (!actual || !whatIf) {
    return unavailable(actualQuery, whatIfQuery);
  }
  return {
    status: 'ready',
    rises: model.aspects
      .map(({ id, title }) => ({
        aspectId: id,
        title,
        entities: sumOfLevels(whatIf.items, id) - sumOfLevels(actual.items, id),
      }))
      .filter(({ entities }) => entities > 0),
  };
}

/**
 * Adds up the levels of all entities in an aspect. Given capabilities raise an
 * area, and by every policy an aspect, by at most one level; so the difference
 * of two sums is the number of entities that rise.
 */
function sumOfLevels(rollups: Rollup[], aspectId: string): number {
  return rollups
    .flatMap(({ aspects }) => aspects)
    .filter(aspect => aspect.aspectId === aspectId)
    .flatMap(({ counts }) => Object.entries(counts))
    .reduce((sum, [level, entities]) => sum + Number(level) * entities, 0);
}
