import { lowerMedianIndex } from '../scoring/score';

/** By what the entities of a portfolio are grouped. @public */
export type GroupBy =
  | 'system'
  | 'domain'
  | 'owner'
  | 'kind'
  | 'type'
  | 'lifecycle';

/** All ways to group a portfolio. @public */
export const groupings: readonly GroupBy[] = [
  'system',
  'domain',
  'owner',
  'kind',
  'type',
  'lifecycle',
];

/** How many entities stand where, for one aspect or area. @public */
export interface LevelDistribution {
  /** Entities by level, with a key for each level of the model from "0". */
  counts: Record<string, number>;
  /** Entities with no level here. */
  notAssessed: number;
  /** Lower median of the levels, null where nothing is assessed. */
  median: number | null;
  min: number | null;
}

/** The distribution of one aspect. @public */
export interface AspectRollup extends LevelDistribution {
  aspectId: string;
}

/** The distribution of one area. @public */
export interface AreaRollup extends LevelDistribution {
  areaId: string;
}

/** The group that a rollup is of: an entity, or a value such as a lifecycle. @public */
export interface RollupGroup {
  /** Full entity ref, where the group is an entity. */
  ref?: string;
  /** The value, where the group is one. Both are absent for the rest. */
  value?: string;
  title: string;
}

/** The computed result for a group of entities. @public */
export interface Rollup {
  group: RollupGroup;
  /** How many entities the group has. */
  entities: number;
  /** How many of them have no level at all. */
  notAssessed: number;
  /** How many of them have a stale answer among those that hold for them. */
  stale: number;
  /** Answered areas of all entities, of all areas. */
  coverage: { answered: number; total: number };
  aspects: AspectRollup[];
  /** Where they were asked for. */
  areas?: AreaRollup[];
}

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
