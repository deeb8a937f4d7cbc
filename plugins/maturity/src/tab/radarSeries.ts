import type { LevelReport } from '@cnmm/backstage-plugin-maturity-common';

/** What a line of the radar stands for. */
export type SeriesKind = 'own' | 'target' | 'system';

/** A line of the radar: a level per aspect, where there is one. */
export interface RadarSeries {
  kind: SeriesKind;
  levels: ReadonlyMap<string, number>;
}

/** The lines of the radar that have something to show. */
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
