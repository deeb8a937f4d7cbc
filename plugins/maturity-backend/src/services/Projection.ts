import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  buildReport,
  type Assessment,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ProjectedReport, ProjectionStore, SourceRef } from '../database';
import type { ModelRegistry } from './ModelRegistry';
import { projectedEntity } from './projectedEntity';

/** Entities whose reports are projected in one transaction. */
const CHUNK = 200;

/** Keeps what views of many entities read. */
export class Projection {
  readonly #store: ProjectionStore;
  readonly #models: ModelRegistry;
  readonly #logger: LoggerService;

  constructor(options: {
    store: ProjectionStore;
    models: ModelRegistry;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#models = options.models;
    this.#logger = options.logger;
  }

  /** Adds or replaces entities, each with its sources. */
  async put(
    entities: { entity: Entity; sources: SourceRef[] }[],
  ): Promise<void> {
    await this.#store.put(
      entities.map(({ entity, sources }) => projectedEntity(entity, sources)),
      this.#project,
    );
  }

  /**
   * Follows an assessment that was submitted. That is done and stays done: if
   * the projection can not follow now, the next reconciliation brings it up to
   * date, and the caller is not told that the submit failed.
   */
  async follow(entity: Entity, sources: SourceRef[]): Promise<void> {
    const [{ entityRef }] = sources;
    try {
      await this.put([{ entity, sources }]);
      await this.refreshDependants(entityRef);
    } catch (error) {
      this.#logger.error(
        `The portfolio shows the new assessment of ${entityRef} only after the next reconciliation: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  /** Projects an entity and all that inherit from it anew, chunk by chunk. */
  async refreshDependants(entityRef: string): Promise<void> {
    let after = '';
    for (;;) {
      const refs = await this.#store.dependantsOf(entityRef, {
        after,
        limit: CHUNK,
      });
      if (refs.length > 0) await this.#store.refresh(refs, this.#project);
      if (refs.length < CHUNK) return;
      after = refs[refs.length - 1];
    }
  }

  #project = (
    entityRef: string,
    sources: SourceRef[],
    assessments: Assessment[],
  ): ProjectedReport[] =>
    this.#models
      .list()
      .map(model => projectReport(entityRef, model, sources, assessments));
}

function projectReport(
  entityRef: string,
  model: Model,
  sources: SourceRef[],
  assessments: Assessment[],
): ProjectedReport {
  const answersOf = new Map(
    assessments
      .filter(({ modelId }) => modelId === model.id)
      .map(assessment => [assessment.entityRef, assessment.answers]),
  );
  const report = buildReport({
    entityRef,
    model,
    sources: sources.map(source => ({
      ...source,
      answers: answersOf.get(source.entityRef) ?? {},
    })),
    now: new Date(),
  });
  const areas = report.areas.flatMap(({ areaId, answer, level, provenance }) =>
    answer && provenance
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
    ...report.coverage,
    // Times in ISO 8601 and UTC sort as text.
    oldestSubmittedAt:
      areas
        .map(area => area.submittedAt)
        .sort()
        .at(0) ?? null,
    aspects: report.aspects.flatMap(({ aspectId, level }) =>
      level === null ? [] : [{ aspectId, level }],
    ),
    areas,
  };
}
