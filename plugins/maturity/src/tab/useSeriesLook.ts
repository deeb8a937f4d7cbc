import { useTheme } from '@material-ui/core/styles';
import type { SeriesKind } from './radarSeries';

/** How a line of the radar is drawn: apart by its dashes, not only its colour. */
export interface SeriesLook {
  colour: string;
  /** As in the `stroke-dasharray` of SVG. */
  dash?: string;
  /** How far the area within is filled, from 0 to 1. */
  fill: number;
}

/** Tells how the lines of the radar are drawn in the theme of the portal. */
export function useSeriesLook(): (kind: SeriesKind) => SeriesLook {
  const { palette } = useTheme();
  const dark = palette.type === 'dark';
  const looks: Record<SeriesKind, SeriesLook> = {
    own: { colour: palette.primary.main, fill: 0.25 },
    target: { colour: dark ? '#ffb74d' : '#b45309', dash: '7 4', fill: 0 },
    system: { colour: palette.text.secondary, dash: '2 3', fill: 0 },
  };
  return kind => looks[kind];
}
