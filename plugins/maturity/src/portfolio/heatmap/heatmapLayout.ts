import type { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useMemo } from 'react';
import type { LevelColumn } from './levelColumns';

/** How the heatmap uses its room. Heights are fixed, so that nothing is measured. */
export interface HeatmapLayout {
  /** The columns of levels that there is room for. */
  columns: LevelColumn[];
  /** The CSS columns that all rows share, so that their cells align. */
  template: string;
  headerHeight: number;
  rowHeight: number;
  /** Whether cells are too narrow for a line of words. */
  compact: boolean;
  /** How many CSS columns the name of a group spans. */
  titleSpan: number;
}

/** The most cells beside each other on a phone. */
const CELLS_PER_LINE = 5;

/** The heights on a phone: a line with the group, and one or more of cells. */
const PHONE = { title: 32, headers: 72, cells: 64 };

/**
 * Fits the columns into the window: no aspect is ever out of sight. On a phone
 * a group has a line of its own, and its cells are below.
 */
export function useHeatmapLayout(columns: LevelColumn[]): HeatmapLayout {
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'));
  return useMemo(() => heatmapLayout(columns, isPhone), [columns, isPhone]);
}

/** The same for a given kind of window. */
export function heatmapLayout(
  all: LevelColumn[],
  isPhone: boolean,
): HeatmapLayout {
  const hasAreas = all.some(({ folded }) => folded);
  if (isPhone) {
    const columns = all.filter(({ folded }) => !folded);
    const inLine = Math.max(2, Math.min(columns.length, CELLS_PER_LINE));
    const lines = Math.ceil(columns.length / inLine);
    return {
      columns,
      template: `repeat(${inLine}, minmax(0, 1fr))`,
      headerHeight: PHONE.title + PHONE.headers * lines,
      rowHeight: PHONE.title + PHONE.cells * lines,
      compact: true,
      titleSpan: inLine - 1,
    };
  }
  return {
    columns: all,
    template: hasAreas
      ? `minmax(120px, 1.2fr) 76px ${all
          .map(({ folded }) => (folded ? '28px' : 'minmax(60px, 1fr)'))
          .join(' ')}`
      : `minmax(176px, 1.6fr) 92px repeat(${all.length}, minmax(112px, 1fr))`,
    headerHeight: hasAreas ? 140 : 68,
    rowHeight: hasAreas ? 68 : 60,
    compact: hasAreas,
    titleSpan: 1,
  };
}
