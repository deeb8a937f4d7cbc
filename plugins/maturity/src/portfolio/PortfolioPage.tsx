import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useRef } from 'react';
import { unavailable } from '../api/queryState';
import { useModel } from '../api/useModel';
import { ModelSwitch } from '../ui/ModelSwitch';
import { usePlace } from '../ui/usePlace';
import { ViewMessage } from '../ui/ViewMessage';
import { Brief } from './brief/Brief';
import { EntitiesPanel } from './EntitiesPanel';
import { PortfolioFilters } from './filters/PortfolioFilters';
import { GroupsPanel } from './GroupsPanel';
import { HeatmapSkeleton } from './heatmap/Heatmap';
import { PortfolioFigures } from './PortfolioFigures';
import { PortfolioHeader } from './PortfolioHeader';
import { PortfolioPanels } from './PortfolioPanels';
import { PrintHeading, usePrinting, usePrintStyles } from './Print';
import { linkToEntities } from './view/drillDown';
import { usePortfolioView } from './view/usePortfolioView';
import { WhatIfBanner } from './WhatIf';

/** All systems at once, for the selected model, and what to build next. */
export function PortfolioPage() {
  const model = useModel();
  if (model.data) {
    return <PortfolioContent model={model.data} />;
  }
  const state = unavailable(model);
  return state.status === 'loading' ? (
    <PortfolioSkeleton />
  ) : (
    <>
      <ModelSwitch />
      <ViewMessage state={state} />
    </>
  );
}

const useContentStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 2400,
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'MaturityPortfolio' },
);

function PortfolioContent({ model }: { model: Model }) {
  const classes = useContentStyles();
  const print = usePrintStyles();
  const control = usePortfolioView(model);
  const { view } = control;
  const page = useRef<HTMLDivElement>(null);
  usePlace(page);
  const isBrief = usePrinting() && view.display === 'heatmap';
  return (
    <div className={classes.root} ref={page}>
      <PrintHeading model={model} view={view} />
      <div className={print.screenOnly}>
        <PortfolioHeader model={model} control={control} />
      </div>
      <div className={isBrief ? print.screenOnly : undefined}>
        <PortfolioFigures
          model={model}
          filter={view.filter}
          // The list of entities shows the actual levels, whatever is given.
          given={view.display === 'entities' ? [] : view.given}
          linkToEntities={linkToEntities(control)}
        />
      </div>
      <div className={print.screenOnly}>
        <PortfolioFilters model={model} control={control} />
      </div>
      <WhatIfBanner model={model} control={control} />
      {isBrief && <Brief model={model} view={view} />}
      <div className={isBrief ? print.screenOnly : undefined}>
        {view.display === 'entities' ? (
          <EntitiesPanel model={model} control={control} />
        ) : (
          <GroupsPanel model={model} control={control} />
        )}
      </div>
      <div className={print.screenOnly}>
        <PortfolioPanels model={model} control={control} />
      </div>
    </div>
  );
}

const useSkeletonStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
  }),
  { name: 'MaturityPortfolioSkeleton' },
);

/** Reserves the space of the page while the model loads. */
function PortfolioSkeleton() {
  const classes = useSkeletonStyles();
  return (
    <div className={classes.root}>
      <Skeleton variant="rect" height={44} />
      <Skeleton variant="rect" height={98} />
      <Skeleton variant="rect" height={44} />
      <HeatmapSkeleton />
    </div>
  );
}
