import type {
  DemandResult,
  PortfolioEntity,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  Page,
  PageOptions,
} from '@cnmm/backstage-plugin-maturity-common/client';
import { FakePortfolio } from './FakePortfolio';
import { FakeResponses } from './FakeResponses';

/** The part of a maturity backend in memory that is about many entities. */
export class FakePortfolioApi {
  readonly responses = new FakeResponses();
  readonly portfolio = new FakePortfolio();

  async getRollups(
    _groupBy: string,
    filter?: unknown,
    options?: PageOptions,
  ): Promise<Page<Rollup>> {
    return this.responses.of('getRollups', () =>
      this.portfolio.page(this.portfolio.rollups, filter, options),
    );
  }

  async getPortfolioEntities(
    filter?: unknown,
    options?: PageOptions,
  ): Promise<Page<PortfolioEntity>> {
    return this.responses.of('getPortfolioEntities', () =>
      this.portfolio.page(this.portfolio.entities, filter, options),
    );
  }

  async getCapabilityDemand(): Promise<DemandResult> {
    return this.responses.of('getCapabilityDemand', () => ({
      items: this.portfolio.demand,
      someHidden: this.portfolio.someHidden,
    }));
  }
}
