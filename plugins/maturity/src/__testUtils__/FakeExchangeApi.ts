import type {
  ExportFilter,
  ImportResult,
  ImportItem,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ModelOptions,
  RequestOptions,
} from '@cnmm/backstage-plugin-maturity-common/client';
import { FakeTrendApi } from './FakePortfolioApi';

/** What was asked of an export. */
export interface ExportRequest extends ModelOptions {
  filter: ExportFilter;
  format?: 'yaml' | 'json';
}

/** What goes in and out as files. */
export class FakeExchange {
  /** What would become of each assessment of any file. */
  items: ImportItem[] = [];
  /** What any export gives. */
  document = 'assessments: []\n';
  /** What was sent, the first one first. */
  readonly imports: { document: string; dryRun: boolean }[] = [];
  readonly exports: ExportRequest[] = [];

  import(document: string, dryRun: boolean): ImportResult {
    this.imports.push({ document, dryRun });
    return { dryRun, items: dryRun ? this.items : this.items.map(done) };
  }
}

function done(item: ImportItem): ImportItem {
  return item.result === 'would-import'
    ? { ...item, result: 'imported' }
    : item;
}

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
