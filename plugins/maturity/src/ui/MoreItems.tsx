import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import type { NextPage } from '../api/queryState';

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
  { name: 'MaturityMoreItems' },
);

/** Props of {@link MoreItems}. */
export interface MoreItemsProps {
  /** How much is shown, in words. */
  shown: string;
  /** What the way to the rest is called. */
  more: string;
  next?: NextPage;
}

/** How much of a long list is shown, and a way to the rest. */
export function MoreItems({ shown, more, next }: MoreItemsProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2" role="status">
        {shown}
      </Typography>
      {next?.error && (
        <Typography variant="body2" role="alert">
          {failureReason(next.error)}
        </Typography>
      )}
      {next && (
        <Button
          variant="outlined"
          size="small"
          disabled={next.loading}
          onClick={next.load}
        >
          {more}
        </Button>
      )}
    </div>
  );
}
