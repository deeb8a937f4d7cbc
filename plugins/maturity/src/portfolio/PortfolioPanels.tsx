import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense } from 'react';
import { linkToEntities } from './view/drillDown';
import type { PortfolioViewControl } from './view/usePortfolioView';

// These are below the groups, so they load after them.
const BuildNext = lazy(() =>
  import('./BuildNext').then(m => ({ default: m.BuildNext })),
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

/** The panels below the groups: what to build, trend, coverage and context. */
export function PortfolioPanels({ model, control }: PortfolioPanelsProps) {
  const classes = useStyles();
  const { view, show, hrefOf } = control;
  const { filter, build, given } = view;
  const toEntities = linkToEntities(control);
  return (
    <div className={classes.root}>
      <Suspense fallback={<Skeleton variant="rect" height={480} />}>
        <div className={classes.sideBySide}>
          <BuildNext
            model={model}
            filter={filter}
            display={build}
            onDisplayChange={next => show({ build: next }, { replace: true })}
            given={given}
            onGivenChange={next => show({ given: next })}
            linkToWhatIf={next => hrefOf({ ...view, given: next })}
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
