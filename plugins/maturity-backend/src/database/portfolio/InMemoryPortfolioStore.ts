import type {
  DemandKind,
  LevelChangeCount,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  InMemoryProjectionStore,
  Projected,
} from '../projection/InMemoryProjectionStore';
import { sortTitleOf } from '../projection/rows';
import { fieldOf, select, type Selected } from './inMemorySelection';
import type {
  CapabilityTotals,
  EntityOrder,
  GroupTotals,
  LevelCount,
  LevelOf,
  ListedEntity,
  PortfolioStore,
  RisingEntity,
  RollupQuery,
  Selection,
} from './PortfolioStore';

const NEVER = Date.parse('9999-12-31T00:00:00.000Z');

/** Views of the projection in memory, for tests. */
export class InMemoryPortfolioStore implements PortfolioStore {
  readonly #projection: InMemoryProjectionStore;
  readonly #revisionOf: (entityRef: string, modelId: string) => number;

  constructor(
    projection: InMemoryProjectionStore,
    revisionOf: (entityRef: string, modelId: string) => number,
  ) {
    this.#projection = projection;
    this.#revisionOf = revisionOf;
  }

  async groups(query: RollupQuery): Promise<GroupTotals[]> {
    return [...groupBy(this.#select(query), each => keyOf(each, query))].map(
      ([key, members]) => ({
        key,
        title: (key && this.#projection.find(key)?.entity.title) ?? null,
        entities: members.length,
        notAssessed: members.filter(({ report }) => !report?.level).length,
        stale: members.filter(
          ({ report }) =>
            report?.oldestSubmittedAt &&
            new Date(report.oldestSubmittedAt) < query.staleBefore,
        ).length,
        answered: sum(members, ({ report }) => report?.answered ?? 0),
        total: sum(members, ({ report }) => report?.total ?? 0),
      }),
    );
  }

  async levels(
    query: RollupQuery,
    keys: (string | null)[],
    of: LevelOf,
  ): Promise<LevelCount[]> {
    const levels = this.#select(query).flatMap(each => {
      const key = keyOf(each, query);
      if (!keys.includes(key)) return [];
      const found =
        of === 'aspect'
          ? each.report?.aspects.map(a => ({ id: a.aspectId, level: a.level }))
          : each.report?.areas.map(a => ({ id: a.areaId, level: a.level }));
      return (found ?? []).flatMap(({ id, level }) =>
        level === null ? [] : [{ key, id, level }],
      );
    });
    return [...groupBy(levels, each => JSON.stringify(each)).values()].map(
      same => ({ ...same[0], entities: same.length }),
    );
  }

  async *rising(
    query: RollupQuery,
    keys: (string | null)[],
    given: string[],
  ): AsyncGenerator<RisingEntity[]> {
    yield this.#select(query).flatMap(each => {
      const key = keyOf(each, query);
      const areaIds = (each.report?.blockers ?? [])
        .filter(({ capabilityIds }) =>
          capabilityIds.every(id => given.includes(id)),
        )
        .map(({ areaId }) => areaId);
      if (!keys.includes(key) || areaIds.length === 0) return [];
      const levels = (each.report?.areas ?? []).flatMap(({ areaId, level }) =>
        level === null ? [] : [{ areaId, level }],
      );
      return [{ entityRef: each.entity.entityRef, key, areaIds, levels }];
    });
  }

  async count(selection: Selection): Promise<number> {
    return this.#select(selection).length;
  }

  async entities(
    selection: Selection,
    { by, after, limit }: EntityOrder,
  ): Promise<ListedEntity[]> {
    const sign = by.startsWith('-') ? -1 : 1;
    const compare = (
      a: Pick<ListedEntity, 'sortValue' | 'entityRef'>,
      b: Pick<ListedEntity, 'sortValue' | 'entityRef'>,
    ) =>
      sign * order(a.sortValue, b.sortValue) || order(a.entityRef, b.entityRef);
    return this.#select(selection)
      .map(each => this.#listed(each, selection, by))
      .sort(compare)
      .filter(
        each =>
          !after ||
          compare(each, {
            sortValue: after.value,
            entityRef: after.entityRef,
          }) > 0,
      )
      .slice(0, limit);
  }

  async demand(selection: Selection): Promise<CapabilityTotals[]> {
    const entities = this.#select(selection);
    const ids = new Set(
      entities.flatMap(({ report, uses }) => [
        ...(report?.gaps ?? []).map(({ capabilityId }) => capabilityId),
        ...uses,
      ]),
    );
    return [...ids].map(capabilityId => {
      const gaps = entities.flatMap(({ report }) =>
        (report?.gaps ?? []).filter(gap => gap.capabilityId === capabilityId),
      );
      return {
        capabilityId,
        soleBlockerFor: {
          entities: gaps.filter(({ soleAreas }) => soleAreas > 0).length,
          areas: sum(gaps, ({ soleAreas }) => soleAreas),
        },
        bringsCloser: {
          entities: gaps.length,
          areas: sum(gaps, ({ areas }) => areas),
        },
        inUseBy: entities.filter(({ uses }) => uses.includes(capabilityId))
          .length,
      };
    });
  }

  async providers(): Promise<{ capabilityId: string; entityRef: string }[]> {
    return this.#projection
      .providers()
      .flatMap(({ entityRef, capabilityIds }) =>
        capabilityIds.map(capabilityId => ({ capabilityId, entityRef })),
      )
      .sort(
        (a, b) =>
          order(a.capabilityId, b.capabilityId) ||
          order(a.entityRef, b.entityRef),
      );
  }

  async changes(
    selection: Selection,
    { from, to }: { from: string; to: string },
  ): Promise<LevelChangeCount[]> {
    const changes = this.#select(selection)
      .flatMap(({ report }) => report?.changes ?? [])
      .map(({ at, ...change }) => ({ ...change, date: at.slice(0, 10) }))
      .filter(({ date }) => date <= to)
      .map(change => (change.date < from ? { ...change, date: '' } : change));
    return [...groupBy(changes, each => JSON.stringify(each)).values()].map(
      same => ({ ...same[0], entities: same.length }),
    );
  }

  async groupRefs(entityRefs: string[]): Promise<string[]> {
    const refs = entityRefs
      .flatMap(ref => this.#projection.find(ref)?.entity ?? [])
      .flatMap(({ systemRef, domainRef, ownerRef }) =>
        [systemRef, domainRef, ownerRef].flatMap(ref => ref ?? []),
      );
    return [...new Set(refs)];
  }

  #listed(
    { entity, report, levelAtIssue }: Selected,
    { modelId }: Selection,
    by: EntityOrder['by'],
  ): ListedEntity {
    const oldest = report?.oldestSubmittedAt ?? null;
    const sortValues: Record<string, string | number> = {
      title: sortTitleOf(entity.title),
      level: levelAtIssue ?? -1,
      coverage: report?.answered ?? 0,
      oldest: oldest === null ? NEVER : Date.parse(oldest),
    };
    return {
      entityRef: entity.entityRef,
      title: entity.title,
      kind: entity.kind,
      type: fieldOf(entity, 'type'),
      lifecycle: fieldOf(entity, 'lifecycle'),
      ownerRef: fieldOf(entity, 'owner'),
      systemRef: fieldOf(entity, 'system'),
      domainRef: fieldOf(entity, 'domain'),
      level: report?.level ?? null,
      answered: report?.answered ?? 0,
      total: report?.total ?? 0,
      oldestSubmittedAt: oldest,
      aspects: report?.aspects ?? [],
      revision: this.#revisionOf(entity.entityRef, modelId),
      sortValue: sortValues[by.replace('-', '')],
    };
  }

  #select(selection: Selection): Selected[] {
    const providers = new Map(
      this.#projection.providers().map(each => [each.entityRef, each]),
    );
    const usesOf = (projected: Projected) =>
      projected.providers
        .filter(ref => selection.sight?.providers.includes(ref) ?? true)
        .flatMap(ref => providers.get(ref)?.capabilityIds ?? []);
    const demanded = (each: Selected): boolean => {
      if (!selection.demand) return true;
      const { kind, capabilityId } = selection.demand;
      const gap = each.report?.gaps.find(g => g.capabilityId === capabilityId);
      const stands: Record<DemandKind, boolean> = {
        inUse: each.uses.includes(capabilityId),
        bringsCloser: gap !== undefined && gap.areas > 0,
        soleBlocker: gap !== undefined && gap.soleAreas > 0,
      };
      return stands[kind];
    };
    return select(this.#projection.all(), selection, usesOf).filter(demanded);
  }
}

function keyOf({ entity }: Selected, query: RollupQuery): string | null {
  return fieldOf(entity, query.groupBy);
}

function groupBy<T, K>(items: T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  }
  return groups;
}

function sum<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function order(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
