import type {
  Answer,
  AreaBlockers,
  Assessment,
  LevelChange,
  SourceRelation,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ChangedLevel } from './changedLevels';

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
  /** Refs of all that it depends on. */
  dependsOn: string[];
  /** The entity itself first, then those it inherits from, nearest first. */
  sources: SourceRef[];
}

/** An entity that offers capabilities of the platform. */
export interface Provider {
  /** Lower-case entity ref. */
  entityRef: string;
  capabilityIds: string[];
}

/** What an entity lacks of a capability, in how many areas. */
export interface ProjectedGap {
  capabilityId: string;
  /** Areas that it brings closer to their next level. */
  areas: number;
  /** Those of them in which nothing else is missing. */
  soleAreas: number;
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
  gaps: ProjectedGap[];
  /** Of the areas that only capabilities hold below their next levels. */
  blockers: AreaBlockers[];
  /** All that the levels of the aspects went through. */
  changes: LevelChange[];
}

/** What the report of an entity by one model is made from. */
export interface ProjectionInput {
  entityRef: string;
  sources: SourceRef[];
  /** All that the sources submitted, each in the order of its revisions. */
  assessments: Assessment[];
  /** Ids of the capabilities that the entity uses. */
  uses: string[];
}

/** Makes the reports of entities by one model. */
export interface Projector {
  modelId: string;
  /** Another one wherever the same input gives another report. */
  version: string;
  project(input: ProjectionInput): ProjectedReport;
}

/** How far the reconciliations have come. */
export interface RunState {
  /** When the last one came to its end. */
  finishedAt: string | null;
  /** When the one that is under way was last heard of. */
  progressedAt: string | null;
}

/**
 * The projection: entities of the catalog with their levels, for views of
 * many. Nothing in it is lost when it is made anew.
 */
export interface ProjectionStore {
  /**
   * Adds or replaces entities, and projects their reports.
   *
   * @returns the levels that are others than before
   */
  put(
    entities: ProjectedEntity[],
    projectors: Projector[],
  ): Promise<ChangedLevel[]>;

  /** Adds or replaces who offers what. */
  putProviders(providers: Provider[]): Promise<void>;

  /** Removes the providers that nothing has put since a run began. */
  removeUnseenProviders(run: number): Promise<void>;

  /**
   * Projects the reports of entities anew; leaves out those it does not know.
   *
   * @returns the levels that are others than before
   */
  refresh(
    entityRefs: string[],
    projectors: Projector[],
  ): Promise<ChangedLevel[]>;

  /** Those whose sources include an entity, by ref, from after a ref on. */
  dependantsOf(
    sourceRef: string,
    page: { after: string; limit: number },
  ): Promise<string[]>;

  /** Begins a reconciliation: what is put from now on counts as seen by it. */
  startRun(): Promise<number>;

  /** Notes that a reconciliation is alive, and how many entities it has seen. */
  advanceRun(run: number, seen: number): Promise<void>;

  /**
   * Ends a reconciliation: removes the entities that nothing has put since it
   * began.
   *
   * @returns how many entities there were
   */
  finishRun(run: number): Promise<number>;

  runState(): Promise<RunState>;

  /** Removes the reports by all models but these. */
  retainModels(modelIds: string[]): Promise<void>;
}
