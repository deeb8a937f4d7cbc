import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      fontWeight: 'bold',
    },
  }),
  { name: 'MaturitySmallHeading' },
);

/** A heading within a panel. */
export function SmallHeading({ children }: PropsWithChildren<{}>) {
  const classes = useStyles();
  return (
    <Typography className={classes.root} component="h3">
      {children}
    </Typography>
  );
}
