import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import {
  groupings,
  type GroupBy,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  GroupTotals,
  LevelCount,
  Project,
  ProjectedEntity,
  ProjectedReport,
  ProjectionStore,
  RollupQuery,
} from './ProjectionStore';

interface Projected {
  entity: ProjectedEntity;
  run: number;
  reports: ProjectedReport[];
}

/** Reads the last assessments of entities, to every model. */
type ReadLatest = (entityRefs: string[]) => Assessment[];

/** The projection in memory, for tests. */
export class InMemoryProjectionStore implements ProjectionStore {
  readonly #latest: ReadLatest;
  readonly #projected = new Map<string, Projected>();
  #run = 0;

  constructor(latest: ReadLatest) {
    this.#latest = latest;
  }

  async put(entities: ProjectedEntity[], project: Project): Promise<void> {
    for (const entity of entities) {
      this.#projected.set(entity.entityRef, {
        entity,
        run: this.#run,
        reports: this.#reports(entity, project),
      });
    }
  }

  async refresh(entityRefs: string[], project: Project): Promise<void> {
    for (const ref of entityRefs) {
      const projected = this.#projected.get(ref);
      if (projected) {
        projected.reports = this.#reports(projected.entity, project);
      }
    }
  }

  async dependantsOf(
    sourceRef: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<string[]> {
    return [...this.#projected.values()]
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
    return this.#run;
  }

  async removeUnseen(run: number): Promise<number> {
    const unseen = [...this.#projected].filter(([, seen]) => seen.run < run);
    unseen.forEach(([ref]) => this.#projected.delete(ref));
    return unseen.length;
  }

  async groups(query: RollupQuery): Promise<GroupTotals[]> {
    const groups = new Map<string | null, GroupTotals>();
    for (const { entity, reports } of this.#matching(query)) {
      const key = fieldOf(entity, query.groupBy);
      const group = groups.get(key) ?? {
        key,
        title: (key && this.#projected.get(key)?.entity.title) ?? null,
        entities: 0,
        notAssessed: 0,
        stale: 0,
        answered: 0,
        total: 0,
      };
      const report = reports.find(({ modelId }) => modelId === query.modelId);
      const oldest = report?.oldestSubmittedAt ?? null;
      groups.set(key, {
        ...group,
        entities: group.entities + 1,
        notAssessed:
          group.notAssessed + ((report?.level ?? null) === null ? 1 : 0),
        stale:
          group.stale +
          (oldest !== null && new Date(oldest) < query.staleBefore ? 1 : 0),
        answered: group.answered + (report?.answered ?? 0),
        total: group.total + (report?.total ?? 0),
      });
    }
    return [...groups.values()];
  }

  async levels(
    query: RollupQuery,
    keys: (string | null)[],
  ): Promise<LevelCount[]> {
    const counts = new Map<string, LevelCount>();
    for (const { entity, reports } of this.#matching(query)) {
      const key = fieldOf(entity, query.groupBy);
      const report = reports.find(({ modelId }) => modelId === query.modelId);
      if (!keys.includes(key)) continue;
      for (const { aspectId, level } of report?.aspects ?? []) {
        const id = JSON.stringify([key, aspectId, level]);
        const entities = (counts.get(id)?.entities ?? 0) + 1;
        counts.set(id, { key, aspectId, level, entities });
      }
    }
    return [...counts.values()];
  }

  #reports(entity: ProjectedEntity, project: Project): ProjectedReport[] {
    const { entityRef, sources } = entity;
    const refs = sources.map(source => source.entityRef);
    return project(entityRef, sources, this.#latest(refs));
  }

  #matching({ filter }: RollupQuery): Projected[] {
    return [...this.#projected.values()].filter(({ entity }) =>
      groupings.every(field => {
        const value = fieldOf(entity, field);
        return (
          !filter[field] || (value !== null && filter[field].includes(value))
        );
      }),
    );
  }
}

function fieldOf(entity: ProjectedEntity, field: GroupBy): string | null {
  const values: Record<GroupBy, string | undefined> = {
    system: entity.systemRef,
    domain: entity.domainRef,
    owner: entity.ownerRef,
    kind: entity.kind,
    type: entity.type,
    lifecycle: entity.lifecycle,
  };
  return values[field] ?? null;
}
