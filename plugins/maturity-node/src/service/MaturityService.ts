import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  EntityReport,
  GroupBy,
  Model,
  ModelSummary,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  Page,
  QueriedReport,
} from '@cnmm/backstage-plugin-maturity-common/client';

/** In whose name a request is made. @public */
export interface MaturityServiceOptions {
  /**
   * What they may not see is not told. The credentials of a request, or the
   * plugin's own: `auth.getOwnServiceCredentials()`.
   */
  credentials: BackstageCredentials;
}

/** As {@link MaturityServiceOptions}, of one model. @public */
export interface MaturityModelOptions extends MaturityServiceOptions {
  /** Id of the model; the default one if left out. */
  model?: string;
}

/** As {@link MaturityModelOptions}, of a part of a list. @public */
export interface MaturityPageOptions extends MaturityModelOptions {
  /** At most 1,000; 100 if left out. */
  limit?: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
}

/**
 * Reads levels and assessments from other backend plugins. Levels are only
 * ever set by people, so there is nothing to write. Each method fails with a
 * `ResponseError` where the maturity backend answers with an error.
 *
 * @public
 */
export interface MaturityService {
  /** The models that are served, the default one first. */
  getModels(options: MaturityServiceOptions): Promise<ModelSummary[]>;

  /** A whole model. */
  getModel(modelId: string, options: MaturityServiceOptions): Promise<Model>;

  /** The level report of an entity. */
  getReport(
    entityRef: string,
    options: MaturityModelOptions,
  ): Promise<EntityReport>;

  /**
   * The level reports of many entities.
   *
   * @returns in the order of the refs; null for an entity that does not exist
   * or that the caller may not see
   */
  queryReports(
    entityRefs: string[],
    options: MaturityModelOptions,
  ): Promise<QueriedReport[]>;

  /** The history of an entity, newest first. */
  getAssessments(
    entityRef: string,
    options: MaturityPageOptions,
  ): Promise<AssessmentPage>;

  /** One assessment, with what changed against the one before. */
  getAssessment(
    entityRef: string,
    revision: number,
    options: MaturityModelOptions,
  ): Promise<AssessmentWithChanges>;

  /** A row per group of the entities that the filter leaves. */
  getRollups(
    groupBy: GroupBy,
    filter: PortfolioFilter,
    options: MaturityPageOptions,
  ): Promise<Page<Rollup>>;
}
