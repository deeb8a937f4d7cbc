import type { LevelReport } from '@cnmm/backstage-plugin-maturity-common';
import { useTheme } from '@material-ui/core/styles';

/** What a line of the radar shows. */
export type SeriesKind = 'own' | 'target' | 'system';

/** A line of the radar: the levels of the aspects that have one, by id. */
export interface RadarSeries {
  kind: SeriesKind;
  levels: ReadonlyMap<string, number>;
}

/** The lines of the radar that have at least one level. */
export function radarSeries(
  own: LevelReport,
  system: LevelReport | undefined,
): RadarSeries[] {
  const series: RadarSeries[] = [
    { kind: 'own', levels: levelsOf(own) },
    { kind: 'target', levels: targetsOf(own) },
    { kind: 'system', levels: system ? levelsOf(system) : new Map() },
  ];
  return series.filter(({ levels }) => levels.size > 0);
}

function levelsOf(report: LevelReport): Map<string, number> {
  return new Map(
    report.aspects.flatMap(({ aspectId, level }): [string, number][] =>
      level === null ? [] : [[aspectId, level]],
    ),
  );
}

function targetsOf(report: LevelReport): Map<string, number> {
  return new Map(
    report.aspects.flatMap(({ aspectId, target }): [string, number][] =>
      target ? [[aspectId, target.level]] : [],
    ),
  );
}

/** How a line is drawn: dashes tell lines apart as well as colours do. */
interface SeriesStyle {
  colour: string;
  /** An SVG `stroke-dasharray`. */
  dash?: string;
  /** The opacity of the enclosed area, from 0 to 1. */
  fill: number;
}

/** Returns the style of each line in the current theme. */
export function useSeriesStyle(): (kind: SeriesKind) => SeriesStyle {
  const { palette } = useTheme();
  const dark = palette.type === 'dark';
  const styles: Record<SeriesKind, SeriesStyle> = {
    own: { colour: palette.primary.main, fill: 0.25 },
    target: { colour: dark ? '#ffb74d' : '#b45309', dash: '7 4', fill: 0 },
    system: { colour: palette.text.secondary, dash: '2 3', fill: 0 },
  };
  return kind => styles[kind];
}
