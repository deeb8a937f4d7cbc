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
