import type {
  CapabilityDemand,
  PortfolioEntity,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import { pageOf } from './pageOf';

/** What the portfolio shows, whatever the filter. */
export class FakePortfolio {
  rollups: Rollup[] = [];
  entities: PortfolioEntity[] = [];
  demand: CapabilityDemand[] = [];
  someHidden = false;
  /** The filter of the last request, to see what was asked for. */
  filter: unknown;

  /** A part of a list, as the backend gives it. */
  page<T>(
    items: T[],
    filter: unknown,
    options?: { limit?: number; cursor?: string },
  ): Page<T> {
    this.filter = filter;
    return { ...pageOf(items, options), someHidden: this.someHidden };
  }
}
