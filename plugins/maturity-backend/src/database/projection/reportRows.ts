import type { AnswersKeyColumns } from '../rows';
import type { ProjectedReport } from './ReportProjector';
import type { ReportTableRow } from './syncRows';

/** A row of the table `projected_reports`. */
export interface ReportRow extends AnswersKeyColumns {
  level: number | null;
  revision: number;
  answered: number;
  total: number;
  oldest_submitted_at: Date | number | null;
  claims_supported: number;
  claims_contradicted: number;
  claims_without_evidence: number;
  seen_beyond: number;
  digest: string;
}

/** A row of the table `projected_needs`. */
export interface NeedsRow extends AnswersKeyColumns {
  /** `AreaCapabilities[]` as JSON. */
  needs: string;
}

/** A row of the table `projected_aspects`. */
export interface AspectRow extends AnswersKeyColumns {
  aspect_id: string;
  level: number;
  inherited: boolean;
}

export function toReportRow(
  entityRef: string,
  report: ProjectedReport,
  digest: string,
): ReportRow {
  return {
    entity_ref: entityRef,
    model_id: report.modelId,
    level: report.level,
    revision: report.revision,
    answered: report.answered,
    total: report.total,
    oldest_submitted_at:
      report.oldestSubmittedAt === null
        ? null
        : new Date(report.oldestSubmittedAt),
    claims_supported: report.evidence.supported,
    claims_contradicted: report.evidence.contradicted,
    claims_without_evidence: report.evidence.none,
    seen_beyond: report.evidence.beyond,
    digest,
  };
}

/** A table with the details of reports: any number of rows for each. */
interface ReportTable {
  name: string;
  /** The columns of its primary key beside entity and model. */
  key: string[];
  toRows(key: AnswersKeyColumns, report: ProjectedReport): ReportTableRow[];
}

export const reportTables: ReportTable[] = [
  {
    name: 'projected_aspects',
    key: ['aspect_id'],
    toRows: (key, { aspects }) =>
      aspects.map(({ aspectId, level, inherited }) => ({
        ...key,
        aspect_id: aspectId,
        level,
        inherited,
      })),
  },
  {
    name: 'projected_areas',
    key: ['area_id'],
    toRows: (key, { areas }) =>
      areas.map(area => ({
        ...key,
        area_id: area.areaId,
        state: area.state,
        level: area.level,
        source_ref: area.sourceRef,
        submitted_at: new Date(area.submittedAt),
      })),
  },
  {
    name: 'projected_seen_uses',
    key: ['capability_id'],
    toRows: (key, { seenUses }) =>
      seenUses.map(capability_id => ({ ...key, capability_id })),
  },
  {
    name: 'projected_needs',
    key: [],
    toRows: (key, { needs }) =>
      needs.length > 0 ? [{ ...key, needs: JSON.stringify(needs) }] : [],
  },
  {
    name: 'projected_level_changes',
    key: ['aspect_id', 'changed_at'],
    toRows: (key, { changes }) =>
      changes.map(({ aspectId, from, to, at }) => ({
        ...key,
        aspect_id: aspectId,
        changed_at: new Date(at),
        changed_on: at.slice(0, 10),
        from_level: from,
        to_level: to,
      })),
  },
];
