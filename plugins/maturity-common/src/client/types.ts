import type {
  AnswerChange,
  Assessment,
  AssessmentSummary,
} from '../assessment/assessment';
import type { EntitySort } from '../rollup/portfolio';
import type { GroupBy } from '../rollup/rollup';
import type { TrendInterval } from '../rollup/trend';
import type { EntityReport } from '../scoring/levelReport';

/** Where the backend is, and how to get there. @public */
export interface MaturityClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** The global `fetch` if left out. */
  fetchApi?: { fetch: typeof fetch };
}

/** Options of every request. @public */
export interface RequestOptions {
  /** Bearer token of the caller; leave out where `fetchApi` adds it. */
  token?: string;
  signal?: AbortSignal;
}

/** Which model a request is about; the first configured one if left out. @public */
export interface ModelOptions extends RequestOptions {
  model?: string;
}

/** Which part of a list to read. @public */
export interface PageOptions extends ModelOptions {
  /** At most 1,000. */
  limit?: number;
  cursor?: string;
}

/** How rollups are read. @public */
export interface RollupOptions extends PageOptions {
  /** Give the areas beside the aspects. */
  expand?: 'areas';
  /**
   * Ids of capabilities: the levels are those that there would be if the
   * entities used them.
   */
  given?: string[];
}

/** How the entities of a portfolio are read. @public */
export interface PortfolioEntityOptions extends PageOptions {
  sort?: EntitySort;
}

/**
 * What a file of a portfolio has: the rollups where it names how to group, else
 * the entities.
 *
 * @public
 */
export interface PortfolioExportOptions extends ModelOptions {
  groupBy?: GroupBy;
  /** Of rollups: give the areas beside the aspects. */
  expand?: 'areas';
  /** Of rollups: as in {@link RollupOptions}. */
  given?: string[];
  /** Of entities; rollups come by title. */
  sort?: EntitySort;
}

/** Which days of a trend are read. @public */
export interface TrendOptions extends ModelOptions {
  /** YYYY-MM-DD; 90 days before `to` if left out. */
  from?: string;
  /** YYYY-MM-DD; today if left out. */
  to?: string;
  /** `week` if left out. */
  interval?: TrendInterval;
}

/** A page of a longer list. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  /** Give it as `cursor` to read on; absent on the last page. */
  nextCursor?: string;
  /** True where entities are left out that the caller may not see. */
  someHidden?: boolean;
}

/** An assessment, with what changed against the one before. @public */
export interface AssessmentWithChanges {
  assessment: Assessment;
  changes: AnswerChange[];
}

/** What a submit gives. @public */
export interface SubmitResult {
  assessment: Assessment;
  report: EntityReport;
}

/** The report of one of many entities. @public */
export interface QueriedReport {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /**
   * Null where the entity does not exist, the caller may not see it, or its
   * kind is not assessed.
   */
  report: EntityReport | null;
}

/** A page of the history of an entity, newest first. @public */
export type AssessmentPage = Page<AssessmentSummary>;
