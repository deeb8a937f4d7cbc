import type {
  Answer,
  Assessment,
  GroupBy,
  SourceRelation,
} from '@cnmm/backstage-plugin-maturity-common';

/** An entity whose answers hold for another. */
export interface SourceRef {
  /** Lower-case entity ref. */
  entityRef: string;
  relation: SourceRelation;
}

/** What the projection knows of an entity. All refs are in lower case. */
export interface ProjectedEntity {
  entityRef: string;
  kind: string;
  title: string;
  type?: string;
  lifecycle?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  /** The entity itself first, then those it inherits from, nearest first. */
  sources: SourceRef[];
}

/** The levels of an entity by one model, as many are counted. */
export interface ProjectedReport {
  modelId: string;
  level: number | null;
  answered: number;
  total: number;
  /** Of all answers that hold for the entity. */
  oldestSubmittedAt: string | null;
  /** Those that have a level. */
  aspects: { aspectId: string; level: number }[];
  /** Those that have an answer. */
  areas: {
    areaId: string;
    state: Answer['state'];
    level: number | null;
    sourceRef: string;
    submittedAt: string;
  }[];
}

/** Makes the reports of an entity, one per model. */
export type Project = (
  entityRef: string,
  sources: SourceRef[],
  /** The last assessments of the sources, of all models. */
  assessments: Assessment[],
) => ProjectedReport[];

/** Which entities are counted: any of the values, of every field that is given. */
export type EntityFilter = Partial<Record<GroupBy, string[]>>;

/** What is counted. */
export interface RollupQuery {
  modelId: string;
  groupBy: GroupBy;
  filter: EntityFilter;
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

/** How many entities of a group are at a level of an aspect. */
export interface LevelCount {
  key: string | null;
  aspectId: string;
  level: number;
  entities: number;
}

/**
 * The projection: entities of the catalog with their levels, for views of
 * many. Nothing in it is lost when it is made anew.
 */
export interface ProjectionStore {
  /** Adds or replaces entities, and projects their reports. */
  put(entities: ProjectedEntity[], project: Project): Promise<void>;

  /** Projects the reports of entities anew; leaves out those it does not know. */
  refresh(entityRefs: string[], project: Project): Promise<void>;

  /** Those whose sources include an entity, by ref, from after a ref on. */
  dependantsOf(
    sourceRef: string,
    page: { after: string; limit: number },
  ): Promise<string[]>;

  /** Begins a reconciliation: what is put from now on counts as seen by it. */
  startRun(): Promise<number>;

  /**
   * Removes the entities that nothing has put since a run began.
   *
   * @returns how many there were
   */
  removeUnseen(run: number): Promise<number>;

  /** All groups, in no order. */
  groups(query: RollupQuery): Promise<GroupTotals[]>;

  /** The levels of some groups. */
  levels(query: RollupQuery, keys: (string | null)[]): Promise<LevelCount[]>;
}
