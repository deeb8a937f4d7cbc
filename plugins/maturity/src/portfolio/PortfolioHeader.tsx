import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import type { PortfolioViewControl } from './usePortfolioView';
import { ModelSwitch } from '../ui/ModelSwitch';
import { DataAge } from './DataAge';
import { DisplaySwitch } from './DisplaySwitch';
import { ExchangeLink } from './ExchangeLink';
import { ExportMenu } from './ExportMenu';
import { PrintButton } from './PrintButton';
import { Way } from './Way';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
    },
    // The row has a distance of its own.
    model: { '& > *': { marginBottom: 0 } },
    where: { flex: '1 1 200px', minWidth: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      [theme.breakpoints.up('sm')]: { marginLeft: 'auto' },
    },
  }),
  { name: 'MaturityPortfolioHeader' },
);

/** Props of {@link PortfolioHeader}. */
export interface PortfolioHeaderProps {
  model: Model;
  control: PortfolioViewControl;
}

/** Where one is, how current that is, and what can be done with it. */
export function PortfolioHeader({ model, control }: PortfolioHeaderProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.where}>
        <Way model={model} control={control} />
        <DataAge />
      </div>
      <div className={classes.model}>
        <ModelSwitch />
      </div>
      <div className={classes.actions}>
        <DisplaySwitch control={control} />
        <ExportMenu model={model} view={control.view} />
        <PrintButton model={model} view={control.view} />
        <ExchangeLink />
      </div>
    </div>
  );
}
