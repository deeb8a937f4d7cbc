import { createHash } from 'node:crypto';
import type { SourceRelation } from '@cnmm/backstage-plugin-maturity-common';
import type { ProjectedEntity, ProjectedReport } from './ProjectionStore';

/** A row of the table `projected_entities`. */
export interface EntityRow {
  entity_ref: string;
  kind: string;
  title: string;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  seen_run: number;
}

/** A row of the table `projected_sources`. */
export interface SourceRow {
  entity_ref: string;
  position: number;
  source_ref: string;
  relation: SourceRelation;
}

/** What the key of a report's rows is made of. */
export interface ReportKey {
  entity_ref: string;
  model_id: string;
}

/** A row of the table `projected_reports`. */
export interface ReportRow extends ReportKey {
  level: number | null;
  answered: number;
  total: number;
  oldest_submitted_at: Date | number | null;
  digest: string;
}

export function toEntityRow(entity: ProjectedEntity, run: number): EntityRow {
  return {
    entity_ref: entity.entityRef,
    kind: entity.kind,
    title: entity.title,
    type: entity.type ?? null,
    lifecycle: entity.lifecycle ?? null,
    owner_ref: entity.ownerRef ?? null,
    system_ref: entity.systemRef ?? null,
    domain_ref: entity.domainRef ?? null,
    seen_run: run,
  };
}

export function toSourceRows(entity: ProjectedEntity): SourceRow[] {
  return entity.sources.map((source, position) => ({
    entity_ref: entity.entityRef,
    position,
    source_ref: source.entityRef,
    relation: source.relation,
  }));
}

export function toReportRow(
  entityRef: string,
  report: ProjectedReport,
): ReportRow {
  return {
    entity_ref: entityRef,
    model_id: report.modelId,
    level: report.level,
    answered: report.answered,
    total: report.total,
    oldest_submitted_at:
      report.oldestSubmittedAt === null
        ? null
        : new Date(report.oldestSubmittedAt),
    digest: createHash('sha256').update(JSON.stringify(report)).digest('hex'),
  };
}

export function toAspectRows(key: ReportKey, report: ProjectedReport) {
  return report.aspects.map(({ aspectId, level }) => ({
    ...key,
    aspect_id: aspectId,
    level,
  }));
}

export function toAreaRows(key: ReportKey, report: ProjectedReport) {
  return report.areas.map(area => ({
    ...key,
    area_id: area.areaId,
    state: area.state,
    level: area.level,
    source_ref: area.sourceRef,
    submitted_at: new Date(area.submittedAt),
  }));
}
