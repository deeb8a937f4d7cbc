import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  GroupBy,
  Model,
  PortfolioEntity,
  PortfolioEntityFilter,
  PortfolioFilter,
  Rollup,
  TrendInterval,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Selection } from '../../database';
import type { VisibleScope } from '../access/Visibility';
import type { DemandFilter } from './demand';
import type { FilterOfKinds } from './selectionOf';
import type { Rise } from './whatIf';

/** A request about many entities. */
export interface PortfolioRequest {
  /** Components if it names no kind. */
  filter: PortfolioFilter;
  /** Id of the model. Default: the default model. */
  model?: string;
  credentials: BackstageCredentials;
}

/** A request for rollups. */
export interface RollupsRequest extends PortfolioRequest {
  groupBy: GroupBy;
  /** Whether to include areas as well as aspects. */
  expand?: 'areas';
  /** Ids of capabilities that all entities are assumed to use. */
  given?: string[];
  /** A `RollupSort`, by the actual levels. Default: `title`. */
  sort?: string;
}

/** A request for one page of rollups. */
export interface RollupPageRequest extends RollupsRequest {
  limit: number;
  cursor?: string;
}

/** A request for entities. */
export interface EntitiesRequest extends PortfolioRequest {
  filter: PortfolioEntityFilter;
  /** An `EntitySort`. Default: `title`. */
  sort?: string;
}

/** A request for one page of entities. */
export interface EntityPageRequest extends EntitiesRequest {
  limit: number;
  cursor?: string;
}

/** A request for the status. */
export type StatusRequest = Pick<PortfolioRequest, 'credentials'>;

/** A request for a trend. */
export interface TrendRequest extends PortfolioRequest {
  /** YYYY-MM-DD. */
  from?: string;
  /** YYYY-MM-DD. Default: today. */
  to?: string;
  interval?: TrendInterval;
}

/** All entities that match a filter, as a stream. */
export interface PortfolioExport {
  /** Ids of the aspects of each entity, in order. */
  aspectIds: string[];
  someHidden: boolean;
  entities: AsyncGenerator<PortfolioEntity>;
}

/** All rollups of a request, as a stream. */
export interface RollupExport {
  /**
   * Ids of the aspects and areas of each rollup, in order. Empty areas unless
   * they were requested.
   */
  columns: { aspectIds: string[]; areaIds: string[]; levels: number[] };
  someHidden: boolean;
  rollups: AsyncGenerator<Rollup>;
}

/** What a request covers, once its model, filter and visibility are resolved. */
export interface PortfolioScope extends VisibleScope {
  model: Model;
  filter: FilterOfKinds;
  /** All that the filter says, but for what entities need. */
  selection: Selection;
  demand?: DemandFilter;
  rise?: Rise;
  staleBefore: Date;
}
