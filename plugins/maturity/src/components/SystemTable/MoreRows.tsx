import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { NextPage } from '../../hooks/useRollups';
import { maturityTranslationRef } from '../../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      padding: theme.spacing(1, 0),
    },
  }),
  { name: 'MaturityMoreRows' },
);

/** Props of {@link MoreRows}. */
export interface MoreRowsProps {
  shown: number;
  total: number;
  next?: NextPage;
}

/** How much of the list is shown, and a way to the rest. */
export function MoreRows({ shown, total, next }: MoreRowsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2" role="status">
        {t('table.shown', { shown: String(shown), total: String(total) })}
      </Typography>
      {next?.error && (
        <Typography variant="body2" role="alert">
          {next.error.message}
        </Typography>
      )}
      {next && (
        <Button
          variant="outlined"
          size="small"
          disabled={next.loading}
          onClick={next.load}
        >
          {t('table.more')}
        </Button>
      )}
    </div>
  );
}
