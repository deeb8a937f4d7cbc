import type {
  PortfolioFilter,
  Trend,
  TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import type { TrendOptions } from '@cnmm/backstage-plugin-maturity-common/client';
import { FakePortfolioApi } from './FakePortfolioApi';

/** The part of a maturity backend in memory that is about the past. */
export class FakeTrendApi extends FakePortfolioApi {
  /** How the levels stood, whatever the filter. */
  trend: TrendPoint[] = [];
  /** What was asked for, the first one first. */
  readonly trendRequests: { filter: PortfolioFilter; from?: string }[] = [];

  async getTrend(
    filter: PortfolioFilter = {},
    options: TrendOptions = {},
  ): Promise<Trend> {
    return this.responses.of('getTrend', () => {
      this.trendRequests.push({ filter, from: options.from });
      return { items: this.trend, someHidden: this.portfolio.someHidden };
    });
  }
}
