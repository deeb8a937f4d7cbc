import type {
  DemandResult,
  GroupBy,
  PortfolioEntity,
  PortfolioStatus,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ModelOptions,
  Page,
  PortfolioEntityOptions,
  PortfolioExportOptions,
  RollupOptions,
} from '@cnmm/backstage-plugin-maturity-common/client';
import { FakePortfolio } from './FakePortfolio';
import { FakeResponses } from './FakeResponses';

/** The part of a maturity backend in memory that is about many entities. */
export class FakePortfolioApi {
  readonly responses = new FakeResponses();
  readonly portfolio = new FakePortfolio();

  async getRollups(
    groupBy: GroupBy,
    filter?: unknown,
    options?: RollupOptions,
  ): Promise<Page<Rollup>> {
    return this.responses.of('getRollups', () => {
      this.#note('getRollups', filter, options, groupBy);
      const { rollups, rollupsBy, rollupsGiven } = this.portfolio;
      const asTheyAre = rollupsBy[groupBy] ?? rollups;
      return this.portfolio.page(
        (options?.given && rollupsGiven) ?? asTheyAre,
        options,
      );
    });
  }

  async getPortfolioEntities(
    filter?: unknown,
    options?: PortfolioEntityOptions,
  ): Promise<Page<PortfolioEntity>> {
    return this.responses.of('getPortfolioEntities', () => {
      this.#note('getPortfolioEntities', filter, options);
      return this.portfolio.page(this.portfolio.entities, options);
    });
  }

  async exportPortfolio(
    format: 'csv' | 'json',
    filter?: unknown,
    options?: PortfolioExportOptions,
  ): Promise<Blob> {
    return this.responses.of('exportPortfolio', () => {
      this.#note('exportPortfolio', filter, { format, ...options });
      return new Blob([format]);
    });
  }

  async getPortfolioStatus(): Promise<PortfolioStatus> {
    return this.responses.of('getPortfolioStatus', () => this.portfolio.status);
  }

  async getCapabilityDemand(
    filter?: unknown,
    options?: ModelOptions,
  ): Promise<DemandResult> {
    return this.responses.of('getCapabilityDemand', () => {
      this.#note('getCapabilityDemand', filter, options);
      return {
        items: this.portfolio.demand,
        someHidden: this.portfolio.someHidden,
      };
    });
  }

  #note(
    method: string,
    filter: unknown,
    options: PortfolioExportOptions & { format?: string } = {},
    groupBy?: string,
  ): void {
    const { signal, token, ...asked } = options;
    this.portfolio.requests.push({ method, groupBy, filter, options: asked });
  }
}
