import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  useId,
  type PropsWithChildren,
  type ReactNode,
  type RefObject,
} from 'react';

const usePanelStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2, 2),
      scrollMarginTop: theme.spacing(2),
      '&:focus': { outline: 'none' },
      '& > *': { minWidth: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    title: { flex: '1 1 240px', minWidth: 0 },
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'MaturityPanel' },
);

export interface PanelProps {
  title: string;
  /** One sentence on what the panel shows. */
  hint?: ReactNode;
  /** Controls in the head of the panel. */
  choices?: ReactNode;
  /** Lets links lead to the panel, by `useHashFocus`. */
  focusRef?: RefObject<HTMLElement>;
}

/** A section of a page, with a heading. */
export function Panel(props: PropsWithChildren<PanelProps>) {
  const { title, hint, choices, focusRef, children } = props;
  const classes = usePanelStyles();
  const headingId = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
      ref={focusRef}
      tabIndex={focusRef && -1}
    >
      <div className={classes.head}>
        <div className={classes.title}>
          <Typography variant="h6" component="h2" id={headingId}>
            {title}
          </Typography>
          {hint && <Typography variant="body2">{hint}</Typography>}
        </div>
        {choices && <div className={classes.choices}>{choices}</div>}
      </div>
      {children}
    </Paper>
  );
}

const useSmallHeadingStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      fontWeight: 'bold',
    },
  }),
  { name: 'MaturitySmallHeading' },
);

/** A heading inside a panel. */
export function SmallHeading({ children }: PropsWithChildren<{}>) {
  const classes = useSmallHeadingStyles();
  return (
    <Typography className={classes.root} component="h3">
      {children}
    </Typography>
  );
}
