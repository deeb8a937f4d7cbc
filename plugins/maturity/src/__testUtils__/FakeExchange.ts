import type {
  ExportFilter,
  ImportItem,
  ImportResult,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ModelOptions } from '@cnmm/backstage-plugin-maturity-common/client';

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
