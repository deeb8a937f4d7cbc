import {
  maturityAdminPermission,
  type ExchangedAssessment,
  type ImportResult,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ExchangeService,
  ExportRequest,
  ImportRequest,
} from '../ExchangeService';
import type { Access } from './Access';
import type { Offered } from './Offered';

/** Lets administrators import and export. */
export class AuthorizedExchangeService implements Offered<ExchangeService> {
  readonly #exchange: Offered<ExchangeService>;
  readonly #access: Access;

  constructor(exchange: Offered<ExchangeService>, access: Access) {
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
