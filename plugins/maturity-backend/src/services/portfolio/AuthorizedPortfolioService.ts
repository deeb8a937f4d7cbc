import {
  type BuildOrderResult,
  type DemandResult,
  maturityPortfolioReadPermission,
  type PortfolioEntity,
  type PortfolioStatus,
  type Rollup,
  type Trend,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type { Access, ServiceInterface } from '../access/Access';
import type { PortfolioService } from './PortfolioService';
import type {
  EntitiesRequest,
  EntityPageRequest,
  PortfolioExport,
  PortfolioRequest,
  RollupExport,
  RollupPageRequest,
  RollupsRequest,
  StatusRequest,
  TrendRequest,
} from './requests';

/** Requires permission to read portfolios. */
export class AuthorizedPortfolioService
  implements ServiceInterface<PortfolioService>
{
  readonly #portfolio: ServiceInterface<PortfolioService>;
  readonly #access: Access;

  constructor(portfolio: ServiceInterface<PortfolioService>, access: Access) {
    this.#portfolio = portfolio;
    this.#access = access;
  }

  async rollups(request: RollupPageRequest): Promise<Page<Rollup>> {
    await this.#require(request);
    return this.#portfolio.rollups(request);
  }

  async exportRollups(request: RollupsRequest): Promise<RollupExport> {
    await this.#require(request);
    return this.#portfolio.exportRollups(request);
  }

  async entities(request: EntityPageRequest): Promise<Page<PortfolioEntity>> {
    await this.#require(request);
    return this.#portfolio.entities(request);
  }

  async export(request: EntitiesRequest): Promise<PortfolioExport> {
    await this.#require(request);
    return this.#portfolio.export(request);
  }

  async capabilities(request: PortfolioRequest): Promise<DemandResult> {
    await this.#require(request);
    return this.#portfolio.capabilities(request);
  }

  async buildOrder(request: PortfolioRequest): Promise<BuildOrderResult> {
    await this.#require(request);
    return this.#portfolio.buildOrder(request);
  }

  async trend(request: TrendRequest): Promise<Trend> {
    await this.#require(request);
    return this.#portfolio.trend(request);
  }

  async status(request: StatusRequest): Promise<PortfolioStatus> {
    await this.#require(request);
    return this.#portfolio.status(request);
  }

  async #require({ credentials }: StatusRequest): Promise<void> {
    await this.#access.require(maturityPortfolioReadPermission, credentials);
  }
}
