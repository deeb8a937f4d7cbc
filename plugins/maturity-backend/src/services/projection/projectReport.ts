import {
  areaBlockers,
  type AreaReport,
  type Assessment,
  buildReport,
  capabilityGaps,
  levelChanges,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ProjectedGap,
  ProjectedReport,
  ProjectionInput,
  ReportProjector,
} from '../../database';

/** Increase this when the rules compute another report from the same input. */
const RULES = 3;

/** Creates the projector of a model. */
export function projectorOf(model: Model): ReportProjector {
  return {
    modelId: model.id,
    version: JSON.stringify([RULES, model.hash, model.policy]),
    project: input => projectReport(model, input),
  };
}

function projectReport(
  model: Model,
  { entityRef, sources, assessments, uses }: ProjectionInput,
): ProjectedReport {
  const histories = sources.map(source => ({
    ...source,
    assessments: assessments.filter(
      assessment => assessment.entityRef === source.entityRef,
    ),
  }));
  const report = buildReport({
    entityRef,
    model,
    sources: histories.map(source => ({
      entityRef: source.entityRef,
      relation: source.relation,
      answers: source.assessments.at(-1)?.answers ?? {},
    })),
    now: new Date(),
  });
  const areas = report.areas.flatMap(({ areaId, answer, level, provenance }) =>
    // Sources are withheld from callers, and there is none here.
    answer && provenance?.entityRef
      ? [
          {
            areaId,
            state: answer.state,
            level,
            sourceRef: provenance.entityRef,
            submittedAt: provenance.submittedAt,
          },
        ]
      : [],
  );
  const used = new Set(uses);
  return {
    modelId: model.id,
    level: report.overall.level,
    ...report.coverage,
    oldestSubmittedAt: oldestOf(areas),
    aspects: report.aspects.flatMap(({ aspectId, level }) =>
      level === null ? [] : [{ aspectId, level }],
    ),
    areas,
    gaps: gapsOf(model, report.areas, used),
    blockers: areaBlockers(model, report.areas, id => used.has(id)),
    changes: levelChanges(model, histories),
  };
}

/** Times in ISO 8601 and UTC sort as text. */
function oldestOf(areas: Pick<Assessment, 'submittedAt'>[]): string | null {
  return (
    areas
      .map(({ submittedAt }) => submittedAt)
      .sort()
      .at(0) ?? null
  );
}

function gapsOf(
  model: Model,
  areas: AreaReport[],
  used: Set<string>,
): ProjectedGap[] {
  const gaps = new Map<string, ProjectedGap>();
  for (const gap of capabilityGaps(model, areas, id => used.has(id))) {
    const { capabilityId } = gap;
    const sum = gaps.get(capabilityId);
    gaps.set(capabilityId, {
      capabilityId,
      areas: (sum?.areas ?? 0) + 1,
      soleAreas: (sum?.soleAreas ?? 0) + (gap.soleBlocker ? 1 : 0),
    });
  }
  return [...gaps.values()];
}
