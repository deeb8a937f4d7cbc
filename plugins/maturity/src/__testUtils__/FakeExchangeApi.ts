import type {
  ExportFilter,
  ImportResult,
  ImportItem,
  OrphanedAnswers,
  Reattachment,
  ReattachResult,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ModelOptions,
  Page,
  PageOptions,
  RequestOptions,
} from '@cnmm/backstage-plugin-maturity-common/client';
import { FakeTrendApi, pageOf } from './FakePortfolioApi';
import { Refusal } from './FakeResponses';

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
  /** What is stored for entities that are not in the catalog. */
  orphans: OrphanedAnswers[] = [];
  readonly reattached: Reattachment[] = [];

  reattach({ from, to }: Reattachment): ReattachResult {
    const orphan = this.orphans.find(({ entityRef }) => entityRef === from);
    if (!orphan) throw new Refusal(404, `from: nothing is stored for ${from}`);
    this.orphans = this.orphans.filter(other => other !== orphan);
    this.reattached.push({ from, to });
    const { modelIds, assessments, draftAnswers, targets } = orphan;
    return { from, to, modelIds, assessments, draftAnswers, targets };
  }

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

  async getOrphans(
    options: Pick<PageOptions, 'limit' | 'cursor'> = {},
  ): Promise<Page<OrphanedAnswers>> {
    return this.responses.of('getOrphans', () =>
      pageOf(this.exchange.orphans, options),
    );
  }

  async reattachOrphan(reattachment: Reattachment): Promise<ReattachResult> {
    return this.responses.of('reattachOrphan', () =>
      this.exchange.reattach(reattachment),
    );
  }
}
