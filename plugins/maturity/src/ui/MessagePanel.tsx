import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      justifyItems: 'start',
      maxWidth: 800,
      padding: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MaturityMessagePanel' },
);

/** Props of {@link MessagePanel}. */
export interface MessagePanelProps {
  title: string;
  /** Whether it is to be read out at once. */
  alert?: boolean;
}

/**
 * A message in place of content. Its title is no heading: it stands at any
 * depth of a page, where a heading would break the order of the others.
 */
export function MessagePanel(props: PropsWithChildren<MessagePanelProps>) {
  const { title, alert, children } = props;
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      role={alert ? 'alert' : undefined}
    >
      <Typography variant="h6" component="p">
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
