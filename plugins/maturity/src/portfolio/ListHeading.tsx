import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { LIST_HASH } from '../api/links';
import { useHashFocus } from '../ui/useHashFocus';

const useStyles = makeStyles(
  theme => ({
    root: {
      scrollMarginTop: theme.spacing(2),
      // It has the focus so that reading and Tab go on from here.
      '&:focus': { outline: 'none' },
    },
  }),
  { name: 'MaturityListHeading' },
);

export interface ListHeadingProps {
  id: string;
}

/**
 * The heading of a list of groups or entities. Links to a list scroll to it and
 * focus it.
 */
export function ListHeading(props: PropsWithChildren<ListHeadingProps>) {
  const classes = useStyles();
  const heading = useHashFocus<HTMLHeadingElement>(LIST_HASH);
  return (
    <Typography
      variant="h5"
      component="h2"
      className={classes.root}
      id={props.id}
      ref={heading}
      tabIndex={-1}
    >
      {props.children}
    </Typography>
  );
}
