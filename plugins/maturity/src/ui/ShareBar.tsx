import { makeStyles } from '@material-ui/core/styles';
import { attentionColour } from './colours';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 8,
      marginTop: theme.spacing(0.25),
      width: '100%',
      overflow: 'hidden',
      borderRadius: 2,
      border: `1px solid ${theme.palette.text.secondary}`,
      background: theme.palette.background.paper,
      // Forced colours remove backgrounds, and the bar is nothing else.
      forcedColorAdjust: 'none',
    },
    fill: { height: '100%', background: theme.palette.primary.main },
    attention: { background: attentionColour(theme.palette) },
    striped: {
      background: `repeating-linear-gradient(135deg, ${theme.palette.text.secondary} 0 2px, ${theme.palette.background.paper} 2px 5px)`,
    },
  }),
  { name: 'MaturityShareBar' },
);

export interface ShareBarProps {
  /** From 0 to 1. */
  share: number;
  /** Draws it striped, to tell it from another bar beside it. */
  striped?: boolean;
  /** Whether it is so low that somebody should look. */
  attention?: boolean;
}

/**
 * A share as a bar, hidden from screen readers: the figure is written beside
 * it.
 */
export function ShareBar(props: ShareBarProps) {
  const { share, striped = false, attention = false } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden="true">
      <div
        className={`${classes.fill} ${striped ? classes.striped : ''} ${
          attention ? classes.attention : ''
        }`}
        style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </div>
  );
}
