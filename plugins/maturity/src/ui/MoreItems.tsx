import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import type { ReactNode } from 'react';
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

export interface MoreItemsProps {
  /** How many items are shown, in words. */
  shown: ReactNode;
  /** The label of the button that loads more. */
  more: string;
  next?: NextPage;
}

/** How many items of a list are loaded, and a button to load more. */
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
