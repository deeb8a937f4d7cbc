import {
  type CapabilityOffers,
  type CapabilityProvider,
  maturityPortfolioReadPermission,
  maturityProviderWritePermission,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Access, ServiceInterface } from '../access/Access';
import type {
  DecisionRequest,
  OffersRequest,
  ProviderService,
  WithdrawalRequest,
} from './ProviderService';

/** Requires permission to see the portfolio, and to decide about providers. */
export class AuthorizedProviderService
  implements ServiceInterface<ProviderService>
{
  readonly #providers: ServiceInterface<ProviderService>;
  readonly #access: Access;

  constructor(providers: ServiceInterface<ProviderService>, access: Access) {
    this.#providers = providers;
    this.#access = access;
  }

  async list(request: OffersRequest): Promise<CapabilityOffers> {
    await this.#access.require(
      maturityPortfolioReadPermission,
      request.credentials,
    );
    return this.#providers.list(request);
  }

  async decide(request: DecisionRequest): Promise<CapabilityProvider[]> {
    await this.#access.require(
      maturityProviderWritePermission,
      request.credentials,
    );
    return this.#providers.decide(request);
  }

  async withdraw(request: WithdrawalRequest): Promise<void> {
    await this.#access.require(
      maturityProviderWritePermission,
      request.credentials,
    );
    await this.#providers.withdraw(request);
  }
}
