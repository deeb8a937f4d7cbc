import type {
  DemandCount,
  DemandKind,
  EntitySort,
  GroupBy,
  LevelChangeCount,
} from '@cnmm/backstage-plugin-maturity-common';

/** Which entities are counted: any of the values, of every field that is given. */
export type EntityFilter = Partial<Record<GroupBy, string[]>>;

/**
 * What a caller may see, where that is not everything: refs, in lower case.
 * What is not in here neither counts nor is named.
 */
export interface Sight {
  entities: string[];
  /** Systems, domains and owners. */
  groups: string[];
  providers: string[];
}

/** Which levels are counted: those of aspects or of areas. */
export type LevelOf = 'aspect' | 'area';

/** Which entities a portfolio is of. */
export interface Selection {
  modelId: string;
  filter: EntityFilter;
  /** Fields that they have no value of. */
  without?: GroupBy[];
  /** Part of the name or title, in lower case. */
  text?: string;
  /** Whose level to look at: the overall one if left out. */
  levelOf?: { of: LevelOf; id: string };
  /** At that level; null for not assessed. */
  level?: number | null;
  /** With an answer that was given before. */
  staleSince?: Date;
  demand?: { kind: DemandKind; capabilityId: string };
  /** Absent where the caller may see everything. */
  sight?: Sight;
}

/** What is counted. */
export interface RollupQuery extends Selection {
  groupBy: GroupBy;
  /** Older answers are stale. */
  staleBefore: Date;
}

/** The sums of one group; its key is null for entities that have none. */
export interface GroupTotals {
  key: string | null;
  /** Where the group is an entity that the projection knows. */
  title: string | null;
  entities: number;
  notAssessed: number;
  stale: number;
  answered: number;
  total: number;
}

/** How many entities of a group are at a level of an aspect or area. */
export interface LevelCount {
  key: string | null;
  /** Of the aspect or area. */
  id: string;
  level: number;
  entities: number;
}

/** An entity of which areas would rise, with the levels that it has. */
export interface RisingEntity {
  entityRef: string;
  /** Of its group. */
  key: string | null;
  /** Ids of the areas that would rise. */
  areaIds: string[];
  levels: { areaId: string; level: number }[];
}

/** By what a list is sorted; the ref decides between equals. */
export interface EntityOrder {
  by: EntitySort;
  /** Where the page before ended. */
  after?: { value: string | number; entityRef: string };
  limit: number;
}

/** An entity in a list. */
export interface ListedEntity {
  entityRef: string;
  title: string;
  kind: string;
  type: string | null;
  lifecycle: string | null;
  ownerRef: string | null;
  systemRef: string | null;
  domainRef: string | null;
  level: number | null;
  answered: number;
  total: number;
  oldestSubmittedAt: string | null;
  /** Those that have a level. */
  aspects: { aspectId: string; level: number }[];
  /** Of its own last assessment, 0 where there is none. */
  revision: number;
  /** What it is sorted by. */
  sortValue: string | number;
}

/** How much a capability is needed and used. */
export interface CapabilityTotals {
  capabilityId: string;
  soleBlockerFor: DemandCount;
  bringsCloser: DemandCount;
  inUseBy: number;
}

/** Reads the projection: views of many entities. */
export interface PortfolioStore {
  /** All groups, in no order. */
  groups(query: RollupQuery): Promise<GroupTotals[]>;

  /** The levels of some groups. */
  levels(
    query: RollupQuery,
    keys: (string | null)[],
    of: LevelOf,
  ): Promise<LevelCount[]>;

  /**
   * The entities of some groups of which areas would rise by a level if the
   * entities used the given capabilities: a chunk at a time, as there may be
   * many.
   */
  rising(
    query: RollupQuery,
    keys: (string | null)[],
    given: string[],
  ): AsyncGenerator<RisingEntity[]>;

  /** How many entities there are. */
  count(selection: Selection): Promise<number>;

  /** Entities, one page. */
  entities(selection: Selection, order: EntityOrder): Promise<ListedEntity[]>;

  /** The capabilities that entities lack or use, in no order. */
  demand(selection: Selection): Promise<CapabilityTotals[]>;

  /** Who offers each capability, in order. */
  providers(): Promise<{ capabilityId: string; entityRef: string }[]>;

  /** How levels changed up to a day; what was before another is one date. */
  changes(
    selection: Selection,
    range: { from: string; to: string },
  ): Promise<LevelChangeCount[]>;

  /** The systems, domains and owners of entities, by their refs. */
  groupRefs(entityRefs: string[]): Promise<string[]>;
}
