import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  EntitySort,
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

/** Which entities, by which model, and in whose name. */
export interface PortfolioRequest {
  /** Of components where it names no kind. */
  filter: PortfolioFilter;
  /** Id of the model; the default one if left out. */
  model?: string;
  credentials: BackstageCredentials;
}

/** Which rollups are asked for. */
export interface RollupsRequest extends PortfolioRequest {
  groupBy: GroupBy;
  /** Whether areas are wanted beside the aspects. */
  expand?: 'areas';
  /** Ids of capabilities that the entities are taken to use. */
  given?: string[];
}

/** Which page of them. */
export interface RollupRequest extends RollupsRequest {
  limit: number;
  cursor?: string;
}

/** Which entities are asked for, in which order. */
export interface EntitiesRequest extends PortfolioRequest {
  filter: PortfolioEntityFilter;
  sort?: EntitySort;
}

/** Which page of them. */
export interface EntityPageRequest extends EntitiesRequest {
  limit: number;
  cursor?: string;
}

/** In whose name the status is asked for. */
export type StatusRequest = Pick<PortfolioRequest, 'credentials'>;

/** Which days are asked for. */
export interface TrendRequest extends PortfolioRequest {
  /** YYYY-MM-DD. */
  from?: string;
  /** YYYY-MM-DD; today if left out. */
  to?: string;
  interval?: TrendInterval;
}

/** All entities that a filter leaves, as they are read. */
export interface PortfolioExport {
  /** Ids of the aspects that each of them has, in order. */
  aspectIds: string[];
  someHidden: boolean;
  entities: AsyncGenerator<PortfolioEntity>;
}

/** All rollups of a filter, as they are counted. */
export interface RollupExport {
  /** Ids of what each of them has, in order; areas where they are wanted. */
  columns: { aspectIds: string[]; areaIds: string[]; levels: number[] };
  someHidden: boolean;
  rollups: AsyncGenerator<Rollup>;
}

/** A request with everything resolved that it refers to. */
export interface Scope extends VisibleScope {
  model: Model;
  selection: Selection;
  staleBefore: Date;
}
