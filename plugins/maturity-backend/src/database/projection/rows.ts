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
  sort_title: string;
  seen_run: number;
}

/** A row of the table `projected_sources`. */
export interface SourceRow {
  entity_ref: string;
  position: number;
  source_ref: string;
  relation: SourceRelation;
}

/** A row of the table `projected_uses`. */
export interface UseRow {
  entity_ref: string;
  provider_ref: string;
}

/** A row of the table `projected_providers`. */
export interface ProviderRow {
  entity_ref: string;
  capability_id: string;
  seen_run: number;
}

/** What the key of a report's rows is made of. */
export interface ReportKey {
  entity_ref: string;
  model_id: string;
}

/** A row of the table `projected_aspects`. */
export interface AspectRow extends ReportKey {
  aspect_id: string;
  level: number;
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
    sort_title: sortTitleOf(entity.title),
    seen_run: run,
  };
}

/** A title as lists are sorted by it, no longer than its column. */
export function sortTitleOf(title: string): string {
  return title.toLocaleLowerCase('en-US').slice(0, 255);
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
  digest: string,
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
    digest,
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

export function toGapRows(key: ReportKey, report: ProjectedReport) {
  return report.gaps.map(({ capabilityId, areas, soleAreas }) => ({
    ...key,
    capability_id: capabilityId,
    areas,
    sole_areas: soleAreas,
  }));
}

export function toBlockerRows(key: ReportKey, report: ProjectedReport) {
  return report.blockers.flatMap(({ areaId, capabilityIds }) =>
    capabilityIds.map(capabilityId => ({
      ...key,
      area_id: areaId,
      capability_id: capabilityId,
      capabilities: capabilityIds.length,
    })),
  );
}

export function toLevelChangeRows(key: ReportKey, report: ProjectedReport) {
  return report.changes.map(({ aspectId, from, to, at }) => ({
    ...key,
    aspect_id: aspectId,
    changed_at: new Date(at),
    changed_on: at.slice(0, 10),
    from_level: from,
    to_level: to,
  }));
}
