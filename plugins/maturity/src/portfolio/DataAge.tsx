import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePortfolioStatus } from './usePortfolioStatus';
import { maturityTranslationRef } from '../translations';
import { Time } from '../ui/Time';

const useStyles = makeStyles(
  // Its place is kept while it is read.
  { root: { minHeight: '1.43em' } },
  { name: 'MaturityDataAge' },
);

/** How current the portfolio is, and whether that changes right now. */
export function DataAge() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const status = usePortfolioStatus();
  const isUpdating =
    status && (status.reconciling || status.pendingUpdates > 0);
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {status?.reconciledAt &&
        t('portfolio.asOf', { time: <Time value={status.reconciledAt} /> })}
      {status && !status.reconciledAt && t('portfolio.never')}
      {isUpdating && ` · ${t('portfolio.updating')}`}
    </Typography>
  );
}
