import type { EntitySort } from '../portfolio';
import type { GroupBy } from '../rollup';
import type { TrendInterval } from '../trend';

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
