import {
  type ExchangedAssessment,
  type ImportResult,
  maturityAdminPermission,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Access, ServiceInterface } from '../access/Access';
import type {
  ExchangeService,
  ExportRequest,
  ImportRequest,
} from './ExchangeService';

/** Requires the administrator permission to import and export. */
export class AuthorizedExchangeService
  implements ServiceInterface<ExchangeService>
{
  readonly #exchange: ServiceInterface<ExchangeService>;
  readonly #access: Access;

  constructor(exchange: ServiceInterface<ExchangeService>, access: Access) {
    this.#exchange = exchange;
    this.#access = access;
  }

  async import(request: ImportRequest): Promise<ImportResult> {
    await this.#access.require(maturityAdminPermission, request.credentials);
    return this.#exchange.import(request);
  }

  async *export(request: ExportRequest): AsyncGenerator<ExchangedAssessment> {
    await this.#access.require(maturityAdminPermission, request.credentials);
    yield* this.#exchange.export(request);
  }
}
