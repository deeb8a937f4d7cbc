import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'inline-flex', gap: 3, verticalAlign: 'middle' },
    step: {
      position: 'relative',
      width: 16,
      height: 10,
      overflow: 'hidden',
      borderRadius: 2,
      border: `1px solid ${theme.palette.text.secondary}`,
      // Forced colours drop backgrounds; the bar is all background.
      forcedColorAdjust: 'none',
    },
    fill: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      background: theme.palette.primary.main,
    },
    begun: { opacity: 0.55 },
  }),
  { name: 'MaturityLevelBar' },
);

/** Props of {@link LevelBar}. */
export interface LevelBarProps {
  /** The level with the share of the next one; null where there is none. */
  progress: number | null;
  /** How many steps the bar has. */
  last: number;
}

/**
 * A level as a shape: a step per level, the next one filled as far as it is in
 * place. It only repeats what is written beside it.
 */
export function LevelBar({ progress, last }: LevelBarProps) {
  const classes = useStyles();
  return (
    <span className={classes.root} aria-hidden="true">
      {Array.from({ length: last }, (_, index) => {
        const share = Math.min(1, Math.max(0, (progress ?? 0) - index));
        return (
          <span key={index} className={classes.step}>
            <span
              className={`${classes.fill} ${share < 1 ? classes.begun : ''}`}
              style={{ width: `${share * 100}%` }}
            />
          </span>
        );
      })}
    </span>
  );
}
