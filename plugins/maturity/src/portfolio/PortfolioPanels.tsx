import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense } from 'react';
import { linkToEntities } from './view/drillDown';
import type { PortfolioViewControl } from './view/usePortfolioView';

// These are below the groups, so they load after them.
const DemandRanking = lazy(() =>
  import('./DemandRanking').then(m => ({ default: m.DemandRanking })),
);
const TrendPanel = lazy(() =>
  import('./trend/TrendPanel').then(m => ({ default: m.TrendPanel })),
);
const CoveragePanel = lazy(() =>
  import('./CoveragePanel').then(m => ({ default: m.CoveragePanel })),
);
const ContextPanel = lazy(() =>
  import('./ContextPanel').then(m => ({ default: m.ContextPanel })),
);

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      marginTop: theme.spacing(1),
      '& > *': { minWidth: 0 },
    },
    sideBySide: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 600px), 1fr))',
      alignItems: 'start',
      gap: theme.spacing(3),
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'MaturityPortfolioPanels' },
);

export interface PortfolioPanelsProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The panels below the groups: demand, trend, coverage and context. */
export function PortfolioPanels({ model, control }: PortfolioPanelsProps) {
  const classes = useStyles();
  const { view, show } = control;
  const { filter, given } = view;
  const toEntities = linkToEntities(control);
  return (
    <div className={classes.root}>
      <Suspense fallback={<Skeleton variant="rect" height={480} />}>
        <div className={classes.sideBySide}>
          <DemandRanking
            model={model}
            filter={filter}
            given={given}
            onGivenChange={next => show({ given: next })}
            linkToEntities={toEntities}
          />
          <TrendPanel
            model={model}
            filter={filter}
            linkToEntities={toEntities}
          />
        </div>
        <CoveragePanel
          model={model}
          filter={filter}
          linkToEntities={toEntities}
        />
        <ContextPanel
          model={model}
          filter={filter}
          linkToEntities={toEntities}
        />
      </Suspense>
    </div>
  );
}
