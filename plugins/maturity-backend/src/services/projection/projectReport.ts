import {
  areaNeeds,
  type Assessment,
  buildReport,
  entityEvidence,
  holdingChecks,
  isInheritedAspect,
  levelChanges,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ProjectedReport,
  ProjectionInput,
  ReportProjector,
} from '../../database';

/** Increase this when the rules compute another report from the same input. */
const RULES = 7;

/** Creates the projector of a model. */
export function projectorOf(model: Model): ReportProjector {
  return {
    modelId: model.id,
    version: JSON.stringify([RULES, model.hash, model.policy]),
    holding: facts => holdingChecks(model.checks ?? [], facts),
    project: input => projectReport(model, input),
  };
}

function projectReport(
  model: Model,
  { entityRef, sources, assessments, holding }: ProjectionInput,
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
    sources: histories.map(({ assessments: history, ...source }) => ({
      ...source,
      answers: history.at(-1)?.answers ?? {},
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
  return {
    modelId: model.id,
    level: report.overall.level,
    revision: histories[0].assessments.at(-1)?.revision ?? 0,
    ...report.coverage,
    oldestSubmittedAt: oldestOf(areas),
    aspects: model.aspects.flatMap(aspect => {
      const level = report.aspects.find(
        ({ aspectId }) => aspectId === aspect.id,
      )?.level;
      return typeof level === 'number'
        ? [
            {
              aspectId: aspect.id,
              level,
              inherited: isInheritedAspect(aspect, report),
            },
          ]
        : [];
    }),
    areas,
    evidence: entityEvidence(model, report.areas, holding),
    seenUses: [...new Set(holding.flatMap(({ check }) => check.uses ?? []))],
    needs: areaNeeds(model, report.areas),
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
