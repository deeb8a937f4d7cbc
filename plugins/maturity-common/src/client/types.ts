import type {
  AnswerChange,
  Assessment,
  AssessmentSummary,
} from '../assessment/assessment';
import type { GroupBy } from '../rollup/rollup';
import type { EntitySort, RollupSort } from '../rollup/sort';
import type { TrendInterval } from '../rollup/trend';
import type { EntityReport } from '../scoring/levelReport';

/** The APIs that the client uses. @public */
export interface MaturityClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Defaults to the global `fetch`. */
  fetchApi?: { fetch: typeof fetch };
}

/** Options of every request. @public */
export interface RequestOptions {
  /** Bearer token of the caller; not needed if `fetchApi` adds one. */
  token?: string;
  signal?: AbortSignal;
  /**
   * Lets the request outlive the page that sends it. Browsers limit the size of
   * such requests to 64 kB.
   */
  keepalive?: boolean;
}

/** Options of requests about one model. @public */
export interface ModelOptions extends RequestOptions {
  /** Id of the model; defaults to the first one that the backend serves. */
  model?: string;
}

/** Options of requests for one page of a list. @public */
export interface PageOptions extends ModelOptions {
  /** Number of items, at most 1,000. */
  limit?: number;
  /** The `nextCursor` of the previous page. */
  cursor?: string;
}

/** Options of requests for rollups. @public */
export interface RollupOptions extends PageOptions {
  /** Include the areas as well as the aspects. */
  expand?: 'areas';
  /**
   * Ids of capabilities. The levels are those that the entities would be at if
   * they used these capabilities.
   */
  given?: string[];
  /** Defaults to `title`. Levels are the current ones, also with `given`. */
  sort?: RollupSort;
}

/** Options of requests for the entities of a portfolio. @public */
export interface PortfolioEntityOptions extends PageOptions {
  /** Defaults to `title`. */
  sort?: EntitySort;
}

/**
 * Options of portfolio exports: of rollups with `groupBy`, else of entities.
 *
 * @public
 */
export interface PortfolioExportOptions extends ModelOptions {
  groupBy?: GroupBy;
  /** For rollups: include the areas as well as the aspects. */
  expand?: 'areas';
  /** For rollups: see {@link RollupOptions}. */
  given?: string[];
  /** That of rollups with `groupBy`, else of entities. Defaults to `title`. */
  sort?: EntitySort | RollupSort;
}

/** Options of requests for trends. @public */
export interface TrendOptions extends ModelOptions {
  /** YYYY-MM-DD; defaults to 90 days before `to`. */
  from?: string;
  /** YYYY-MM-DD; defaults to today. */
  to?: string;
  /** Defaults to `week`. */
  interval?: TrendInterval;
}

/** A page of a longer list. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  /** Pass it as `cursor` to get the next page; absent on the last page. */
  nextCursor?: string;
  /** True if entities are left out because the caller may not see them. */
  someHidden?: boolean;
}

/** An assessment, with the changes since the previous one. @public */
export interface AssessmentWithChanges {
  assessment: Assessment;
  changes: AnswerChange[];
}

/** The result of submitting a draft. @public */
export interface SubmitResult {
  assessment: Assessment;
  /** The level report after the submit. */
  report: EntityReport;
}

/** The level report of one of many entities. @public */
export interface QueriedReport {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /**
   * Null if the entity does not exist, if the caller may not see it or if its
   * kind is not assessed.
   */
  report: EntityReport | null;
}

/** A page of the assessments of an entity, newest first. @public */
export type AssessmentPage = Page<AssessmentSummary>;
