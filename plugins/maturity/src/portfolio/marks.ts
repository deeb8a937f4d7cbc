import type {
  LevelDistribution,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';

/** Where fewer are assessed than this, a level says little. */
const LOW_COVERAGE = 1 / 2;

/** Where more are stale than this, it is marked. */
const MUCH_STALE = 1 / 3;

/** Whether so few entities are assessed that the level says little. */
export function hasLowCoverage({
  counts,
  notAssessed,
}: LevelDistribution): boolean {
  const assessed = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const entities = assessed + notAssessed;
  return entities > 0 && assessed / entities < LOW_COVERAGE;
}

/** Whether so many entities have stale answers that it is worth a mark. */
export function isMuchStale({ stale, entities }: Rollup): boolean {
  return entities > 0 && stale / entities > MUCH_STALE;
}
