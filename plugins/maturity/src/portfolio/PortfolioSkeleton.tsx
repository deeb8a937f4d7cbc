import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { HeatmapSkeleton } from './HeatmapSkeleton';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
  }),
  { name: 'MaturityPortfolioSkeleton' },
);

/** The place of the portfolio, while the model that it is by is read. */
export function PortfolioSkeleton() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Skeleton variant="rect" height={44} />
      <Skeleton variant="rect" height={92} />
      <Skeleton variant="rect" height={110} />
      <HeatmapSkeleton />
    </div>
  );
}
