import { lowerMedianIndex } from '../scoring/score';
import type { LevelDistribution } from './types';

/**
 * The distribution of entities over levels, never a bare average.
 *
 * @param levels - all levels of the model, 0 included
 * @param counts - entities by level; a level that is absent has none
 * @param notAssessed - entities with no level
 * @public
 */
export function distributionOf(
  levels: number[],
  counts: ReadonlyMap<number, number>,
  notAssessed: number,
): LevelDistribution {
  const sorted = [...levels].sort((a, b) => a - b);
  const total = sorted.reduce(
    (sum, level) => sum + (counts.get(level) ?? 0),
    0,
  );
  return {
    counts: Object.fromEntries(
      sorted.map(level => [String(level), counts.get(level) ?? 0]),
    ),
    notAssessed,
    median: total === 0 ? null : atPosition(lowerMedianIndex(total)),
    min: total === 0 ? null : atPosition(0),
  };

  function atPosition(index: number): number {
    let seen = 0;
    for (const level of sorted) {
      seen += counts.get(level) ?? 0;
      if (seen > index) return level;
    }
    throw new RangeError(`No level at position ${index} of ${total}`);
  }
}
