import type { EvidenceCounts } from '../evidence/evidence';
import { lowerMedianIndex } from '../scoring/score';

/** The field by which the entities of a portfolio are grouped. @public */
export type GroupBy =
  | 'system'
  | 'domain'
  | 'owner'
  | 'kind'
  | 'type'
  | 'lifecycle';

/** All values of {@link GroupBy}. @public */
export const groupings: readonly GroupBy[] = [
  'system',
  'domain',
  'owner',
  'kind',
  'type',
  'lifecycle',
];

/** A grouping whose groups are entities of the catalog. @public */
export type EntityGrouping = Extract<GroupBy, 'system' | 'domain' | 'owner'>;

/** All values of {@link EntityGrouping}. @public */
export const entityGroupings: readonly EntityGrouping[] = [
  'system',
  'domain',
  'owner',
];

/** How many entities are at each level of one aspect or area. @public */
export interface LevelDistribution {
  /** The number of entities by level, with a key for every level from "0". */
  counts: Record<string, number>;
  /** The number of entities without a level. */
  notAssessed: number;
  /** The lower median of the levels; null if no entity has one. */
  median: number | null;
  /** The lowest level; null if no entity has one. */
  min: number | null;
}

/** The distribution of one aspect. @public */
export interface AspectDistribution extends LevelDistribution {
  aspectId: string;
}

/** The distribution of one aspect today. @public */
export interface AspectRollup extends AspectDistribution {
  /** The number of entities whose level is inherited from others alone. */
  inherited: number;
}

/** The distribution of one area today. @public */
export interface AreaRollup extends LevelDistribution {
  areaId: string;
  /** The number of entities whose level is inherited from another. */
  inherited: number;
}

/** The group of a rollup: an entity, or a value such as a lifecycle. @public */
export interface RollupGroup {
  /** Full entity ref, if the group is an entity. */
  ref?: string;
  /** The value, if the group is one. Entities without a group have neither. */
  value?: string;
  title: string;
  /**
   * True if the group is an entity that is not in the catalog, though its
   * members name it.
   */
  notInCatalog?: boolean;
}

/** The combined levels of a group of entities. @public */
export interface Rollup {
  group: RollupGroup;
  /**
   * The number of entities in the group. A domain includes its subdomains, an
   * owner its child groups.
   */
  entities: number;
  /**
   * The number of entities that name the group itself, and not only one of its
   * subdomains or child groups; 0 for entities without a group.
   */
  direct: number;
  /** The number of entities without any level. */
  notAssessed: number;
  /** The number of entities that have not submitted an assessment themselves. */
  withoutOwnAssessment: number;
  /** The number of entities with a stale effective answer. */
  stale: number;
  /** The sum of the coverage of all entities. */
  coverage: { answered: number; total: number };
  /** The sum of the claims of all entities. */
  evidence: EvidenceCounts;
  aspects: AspectRollup[];
  /** Only if requested. */
  areas?: AreaRollup[];
}

/**
 * Computes the distribution of entities over levels.
 *
 * @param levels - all levels of the model, including 0
 * @param counts - the number of entities by level; levels may be left out
 * @param notAssessed - the number of entities without a level
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
