import { makeStyles } from '@material-ui/core/styles';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import type { PropsWithChildren, ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    title: {
      ...theme.typography.body2,
      display: 'flex',
      alignItems: 'flex-start',
      cursor: 'pointer',
      listStyle: 'none',
      '&::-webkit-details-marker': { display: 'none' },
      'details[open] > & svg': { transform: 'rotate(90deg)' },
      padding: theme.spacing(0.5, 0),
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'MaturityCollapsible' },
);

export interface CollapsibleProps {
  title: ReactNode;
  /** Whether it is initially expanded. */
  open?: boolean;
}

/** Content that is hidden until its title is clicked. */
export function Collapsible({
  title,
  open,
  children,
}: PropsWithChildren<CollapsibleProps>) {
  const classes = useStyles();
  return (
    <details open={open}>
      <summary className={classes.title}>
        <ChevronRightIcon fontSize="small" aria-hidden="true" />
        <span>{title}</span>
      </summary>
      {children}
    </details>
  );
}
