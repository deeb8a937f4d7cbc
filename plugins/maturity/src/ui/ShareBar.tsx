import { makeStyles } from '@material-ui/core/styles';

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
      // Forced colours drop backgrounds; the bar is all background.
      forcedColorAdjust: 'none',
    },
    fill: { height: '100%', background: theme.palette.primary.main },
    striped: {
      background: `repeating-linear-gradient(135deg, ${theme.palette.text.secondary} 0 2px, ${theme.palette.background.paper} 2px 5px)`,
    },
  }),
  { name: 'MaturityShareBar' },
);

/** Props of {@link ShareBar}. */
export interface ShareBarProps {
  /** 0 to 1. */
  share: number;
  /** Has it look different from another one beside it. */
  striped?: boolean;
}

/** A share as a length. It only repeats what is written beside it. */
export function ShareBar({ share, striped = false }: ShareBarProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden="true">
      <div
        className={`${classes.fill} ${striped ? classes.striped : ''}`}
        style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </div>
  );
}
