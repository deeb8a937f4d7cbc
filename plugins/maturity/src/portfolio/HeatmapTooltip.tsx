import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { LevelColumn } from './columns';
import { hasLowCoverage } from './marks';
import { useHeatmapWords } from './useHeatmapWords';

const useStyles = makeStyles(
  theme => ({
    // It must not stand in the way to the cells that it covers.
    popper: { zIndex: theme.zIndex.tooltip, pointerEvents: 'none' },
    paper: {
      maxWidth: 320,
      padding: theme.spacing(1, 1.5),
      margin: theme.spacing(0.5),
      border: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'MaturityHeatmapTooltip' },
);

/** Props of {@link HeatmapTooltip}. */
export interface HeatmapTooltipProps {
  model: Model;
  anchor: HTMLElement;
  column: LevelColumn;
  rollup: Rollup;
  /** The group as it is, where the other one is what would be. */
  before?: Rollup;
}

/** What a cell says, in words. */
export function HeatmapTooltip(props: HeatmapTooltipProps) {
  const { model, anchor, column, rollup, before } = props;
  const classes = useStyles();
  const words = useHeatmapWords(model);
  const levels = column.of(rollup);
  if (!levels) {
    return null;
  }
  const was = before && column.of(before);
  const lines = [
    ...(levels.median === null
      ? []
      : [words.medianOf(levels, was), words.min(levels)]),
    words.segments(levels),
    ...(hasLowCoverage(levels) ? [words.lowCoverage] : []),
    ...(rollup.stale > 0 ? [words.stale(rollup)] : []),
  ];
  return (
    <Popper
      open
      anchorEl={anchor}
      placement="bottom-start"
      className={classes.popper}
      role="tooltip"
    >
      <Paper elevation={4} className={classes.paper}>
        <Typography variant="subtitle2" component="div">
          {rollup.group.title} · {column.title}
        </Typography>
        {lines.map(line => (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        ))}
      </Paper>
    </Popper>
  );
}
