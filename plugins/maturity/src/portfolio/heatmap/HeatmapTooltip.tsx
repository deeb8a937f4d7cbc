import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { maturityTranslationRef } from '../../translations';
import { useDistributionWords } from '../../ui/useDistributionWords';
import { hasLowCoverage } from './HeatmapCell';
import type { LevelColumn } from './levelColumns';

const useStyles = makeStyles(
  theme => ({
    // The pointer must be able to reach the cells below the tooltip.
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

export interface HeatmapTooltipProps {
  model: Model;
  anchor: HTMLElement;
  column: LevelColumn;
  rollup: Rollup;
  /** The actual rollup, if the other one is that of a what-if. */
  actual?: Rollup;
}

/** A cell of the heatmap in words. */
export function HeatmapTooltip(props: HeatmapTooltipProps) {
  const { model, anchor, column, rollup, actual } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const words = useDistributionWords(model);
  const levels = column.levelsOf(rollup);
  if (!levels) {
    return null;
  }
  const actualLevels = actual && column.levelsOf(actual);
  const lines = [
    ...(levels.median === null
      ? []
      : [
          words.labelledMedian(levels, actualLevels),
          words.labelledMin(levels),
        ]),
    words.segments(levels),
    ...(hasLowCoverage(levels) ? [t('heatmap.lowCoverage')] : []),
    ...(rollup.stale > 0
      ? [
          t('heatmap.stale', {
            stale: String(rollup.stale),
            entities: String(rollup.entities),
          }),
        ]
      : []),
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

interface HoveredCell {
  anchor: HTMLElement;
  row: number;
  columnId: string;
}

/** The cell that is hovered or focused, and the handlers that track it. */
export interface CellHover {
  cell: HoveredCell | null;
  /** For both the pointer and the focus. */
  onEnter: (event: SyntheticEvent) => void;
  onLeave: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Tracks the pointer and the focus in a grid whose rows have `data-row` and
 * cells `data-column`. Escape dismisses the tooltip.
 */
export function useHoveredCell(): CellHover {
  const [cell, setCell] = useState<HoveredCell | null>(null);
  return {
    cell,
    onEnter: ({ target }) => {
      const anchor = closest(target, '[data-column]');
      const row = closest(target, '[data-row]');
      setCell(current => {
        if (!anchor || !row) return null;
        if (current?.anchor === anchor) return current;
        return {
          anchor,
          row: Number(row.dataset.row),
          columnId: anchor.dataset.column ?? '',
        };
      });
    },
    onLeave: () => setCell(null),
    onKeyDown: ({ key }) => {
      if (key === 'Escape') setCell(null);
    },
  };
}

function closest(target: EventTarget, selector: string): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>(selector)
    : null;
}
