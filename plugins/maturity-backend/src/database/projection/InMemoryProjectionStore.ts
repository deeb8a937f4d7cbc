import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import { changedLevels, type ChangedLevel } from './changedLevels';
import type {
  ProjectedEntity,
  ProjectedReport,
  ProjectionStore,
  Projector,
  Provider,
  RunState,
} from './ProjectionStore';

/** An entity as it is projected. */
export interface Projected {
  entity: ProjectedEntity;
  run: number;
  reports: ProjectedReport[];
  /** Refs of the providers that it uses. */
  providers: string[];
}

/** Reads all assessments of entities, to every model. */
type ReadHistories = (entityRefs: string[]) => Assessment[];

/** The projection in memory, for tests. */
export class InMemoryProjectionStore implements ProjectionStore {
  readonly #histories: ReadHistories;
  readonly #projected = new Map<string, Projected>();
  readonly #providers = new Map<string, Provider & { run: number }>();
  #run = 0;
  #runState: RunState = { finishedAt: null, progressedAt: null };

  constructor(histories: ReadHistories) {
    this.#histories = histories;
  }

  /** All entities, for views of many. */
  all(): Projected[] {
    return [...this.#projected.values()];
  }

  find(entityRef: string): Projected | undefined {
    return this.#projected.get(entityRef);
  }

  providers(): Provider[] {
    return [...this.#providers.values()];
  }

  async put(
    entities: ProjectedEntity[],
    projectors: Projector[],
  ): Promise<ChangedLevel[]> {
    return entities.flatMap(entity => {
      const before = this.#projected.get(entity.entityRef);
      const providers = this.#providersOf(entity);
      const reports = this.#reports(entity, providers, projectors);
      this.#projected.set(entity.entityRef, {
        entity,
        run: this.#run,
        providers,
        reports,
      });
      return changesOf(entity.entityRef, before?.reports ?? [], reports);
    });
  }

  async putProviders(providers: Provider[]): Promise<void> {
    for (const provider of providers) {
      this.#providers.set(provider.entityRef, { ...provider, run: this.#run });
    }
  }

  async removeUnseenProviders(run: number): Promise<void> {
    for (const [entityRef, provider] of this.#providers) {
      if (provider.run < run) this.#providers.delete(entityRef);
    }
  }

  async refresh(
    entityRefs: string[],
    projectors: Projector[],
  ): Promise<ChangedLevel[]> {
    return entityRefs.flatMap(ref => {
      const projected = this.#projected.get(ref);
      if (!projected) return [];
      const { entity, providers, reports: before } = projected;
      projected.reports = this.#reports(entity, providers, projectors);
      return changesOf(ref, before, projected.reports);
    });
  }

  async retainModels(modelIds: string[]): Promise<void> {
    for (const projected of this.#projected.values()) {
      projected.reports = projected.reports.filter(({ modelId }) =>
        modelIds.includes(modelId),
      );
    }
  }

  async dependantsOf(
    sourceRef: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<string[]> {
    return this.all()
      .filter(({ entity }) =>
        entity.sources.some(source => source.entityRef === sourceRef),
      )
      .map(({ entity }) => entity.entityRef)
      .filter(ref => ref > after)
      .sort()
      .slice(0, limit);
  }

  async startRun(): Promise<number> {
    this.#run += 1;
    await this.advanceRun();
    return this.#run;
  }

  async advanceRun(): Promise<void> {
    this.#runState.progressedAt = new Date().toISOString();
  }

  async finishRun(run: number): Promise<number> {
    const unseen = this.all().filter(each => each.run < run);
    unseen.forEach(({ entity }) => this.#projected.delete(entity.entityRef));
    this.#runState = {
      finishedAt: new Date().toISOString(),
      progressedAt: null,
    };
    return unseen.length;
  }

  async runState(): Promise<RunState> {
    return { ...this.#runState };
  }

  #providersOf({ entityRef, kind, dependsOn }: ProjectedEntity): string[] {
    const ofParts = this.all()
      .filter(
        ({ entity }) =>
          entity.kind === 'component' &&
          ((kind === 'system' && entity.systemRef === entityRef) ||
            (kind === 'domain' && entity.domainRef === entityRef)),
      )
      .flatMap(({ providers }) => providers);
    const own = dependsOn.filter(ref => this.#providers.has(ref));
    return [...new Set([...own, ...ofParts])];
  }

  #reports(
    { entityRef, sources }: ProjectedEntity,
    providers: string[],
    projectors: Projector[],
  ): ProjectedReport[] {
    const assessments = this.#histories(
      sources.map(source => source.entityRef),
    );
    const uses = providers.flatMap(
      ref => this.#providers.get(ref)?.capabilityIds ?? [],
    );
    return projectors.map(projector =>
      projector.project({
        entityRef,
        sources,
        uses: [...new Set(uses)].sort(),
        assessments: assessments.filter(
          ({ modelId }) => modelId === projector.modelId,
        ),
      }),
    );
  }
}

function changesOf(
  entityRef: string,
  before: ProjectedReport[],
  after: ProjectedReport[],
): ChangedLevel[] {
  return after.flatMap(report => {
    const last = before.find(({ modelId }) => modelId === report.modelId);
    const levels = last?.aspects.map(
      ({ aspectId, level }): [string, number] => [aspectId, level],
    );
    return changedLevels(entityRef, levels && new Map(levels), report);
  });
}
