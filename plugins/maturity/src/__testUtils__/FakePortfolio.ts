import type {
  CapabilityDemand,
  GroupBy,
  PortfolioEntity,
  PortfolioStatus,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import { pageOf } from './pageOf';

/** A request, to see what was asked for. */
export interface PortfolioRequest {
  method: string;
  groupBy?: string;
  filter: unknown;
  options: Record<string, unknown>;
}

/** What the portfolio shows, whatever the filter. */
export class FakePortfolio {
  rollups: Rollup[] = [];
  /** Those of groupings that have others. */
  rollupsBy: Partial<Record<GroupBy, Rollup[]>> = {};
  /** Those where capabilities are taken as given; the same if left out. */
  rollupsGiven?: Rollup[];
  entities: PortfolioEntity[] = [];
  demand: CapabilityDemand[] = [];
  someHidden = false;
  status: PortfolioStatus = {
    reconciledAt: new Date().toISOString(),
    reconciling: false,
    pendingUpdates: 0,
  };
  /** All requests, the first one first. */
  readonly requests: PortfolioRequest[] = [];

  /** The filter of the last request. */
  get filter(): unknown {
    return this.requests.at(-1)?.filter;
  }

  /** The last request of a method. */
  lastOf(method: string): PortfolioRequest | undefined {
    return this.requests.filter(request => request.method === method).at(-1);
  }

  /** A part of a list, as the backend gives it. */
  page<T>(items: T[], options?: { limit?: number; cursor?: string }): Page<T> {
    return { ...pageOf(items, options), someHidden: this.someHidden };
  }
}
