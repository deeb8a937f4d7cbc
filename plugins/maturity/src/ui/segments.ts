import type { LevelDistribution } from '@cnmm/backstage-plugin-maturity-common';

/** The entities at one level; at null, those that are not assessed. */
export interface Segment {
  level: number | null;
  entities: number;
}

/** Who is where, the lowest level first; only what has anybody. */
export function segmentsOf(distribution: LevelDistribution): Segment[] {
  const { counts, notAssessed } = distribution;
  return [
    ...Object.entries(counts)
      .map(([level, entities]) => ({ level: Number(level), entities }))
      .sort((one, other) => one.level - other.level),
    { level: null, entities: notAssessed },
  ].filter(({ entities }) => entities > 0);
}
