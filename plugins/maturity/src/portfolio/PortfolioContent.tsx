import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { usePortfolioView } from './usePortfolioView';
import { withinModel } from './withinModel';
import { EntitiesPanel } from './EntitiesPanel';
import { PortfolioFilters } from './PortfolioFilters';
import { GivenBanner } from './GivenBanner';
import { GroupsPanel } from './GroupsPanel';
import { PortfolioHeader } from './PortfolioHeader';
import { PortfolioPanels } from './PortfolioPanels';
import { PrintHeading } from './PrintHeading';
import { usePrintStyles } from './printStyles';

const useStyles = makeStyles(
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

/** Props of {@link PortfolioContent}. */
export interface PortfolioContentProps {
  model: Model;
}

/** The portfolio by one model, as the URL says. */
export function PortfolioContent({ model }: PortfolioContentProps) {
  const classes = useStyles();
  const print = usePrintStyles();
  const urlControl = usePortfolioView();
  const control = useMemo(
    () => ({ ...urlControl, view: withinModel(urlControl.view, model) }),
    [urlControl, model],
  );
  const { view } = control;
  return (
    <div className={classes.root}>
      <PrintHeading model={model} view={view} />
      <div className={print.screenOnly}>
        <PortfolioHeader model={model} control={control} />
      </div>
      <div className={print.screenOnly}>
        <PortfolioFilters model={model} control={control} />
      </div>
      <GivenBanner model={model} control={control} />
      {view.display === 'entities' ? (
        <EntitiesPanel model={model} control={control} />
      ) : (
        <GroupsPanel model={model} control={control} />
      )}
      <div className={print.screenOnly}>
        <PortfolioPanels model={model} control={control} />
      </div>
    </div>
  );
}
