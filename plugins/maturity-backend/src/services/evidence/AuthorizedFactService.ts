import {
  type AgedFact,
  maturityFactWritePermission,
  maturityReportReadPermission,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Access, ServiceInterface } from '../access/Access';
import type { EntityRequest } from '../reports/EntityReader';
import type { FactService, FactsOutcome, FactsRequest } from './FactService';

/** Requires permission to read reports, and to post facts. */
export class AuthorizedFactService implements ServiceInterface<FactService> {
  readonly #facts: ServiceInterface<FactService>;
  readonly #access: Access;

  constructor(facts: ServiceInterface<FactService>, access: Access) {
    this.#facts = facts;
    this.#access = access;
  }

  async list(request: Omit<EntityRequest, 'model'>): Promise<AgedFact[]> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#facts.list(request);
  }

  async post(request: FactsRequest): Promise<FactsOutcome> {
    const { credentials } = request;
    await this.#access.require(maturityFactWritePermission, credentials);
    return this.#facts.post(request);
  }
}
