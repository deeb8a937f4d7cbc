import type {
  ExportFilter,
  ImportResult,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ModelOptions,
  RequestOptions,
} from '@cnmm/backstage-plugin-maturity-common/client';
import { FakeExchange } from './FakeExchange';
import { FakeTrendApi } from './FakeTrendApi';

/** The part of a maturity backend in memory that is about files. */
export class FakeExchangeApi extends FakeTrendApi {
  readonly exchange = new FakeExchange();

  async importAssessments(
    document: string,
    options: RequestOptions & { dryRun?: boolean } = {},
  ): Promise<ImportResult> {
    const { dryRun = false } = options;
    return this.responses.of('importAssessments', () =>
      this.exchange.import(document, dryRun),
    );
  }

  async exportAssessments(
    filter: ExportFilter = {},
    options: ModelOptions & { format?: 'yaml' | 'json' } = {},
  ): Promise<string> {
    return this.responses.of('exportAssessments', () => {
      this.exchange.exports.push({ filter, ...options });
      return this.exchange.document;
    });
  }
}
