import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  { value: { margin: 0 } },
  { name: 'MaturityFact' },
);

/** Props of {@link Fact}. */
export interface FactProps {
  title: string;
  large?: boolean;
}

/** A name and its value, within a description list. */
export function Fact({ title, large, children }: PropsWithChildren<FactProps>) {
  const classes = useStyles();
  return (
    <div>
      <Typography variant="body2" component="dt">
        {title}
      </Typography>
      <Typography
        variant={large ? 'h5' : 'body1'}
        component="dd"
        className={classes.value}
      >
        {children}
      </Typography>
    </div>
  );
}
