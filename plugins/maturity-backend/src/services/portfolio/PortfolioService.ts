import {
  areasOf,
  type DemandResult,
  entityGroupings,
  type EntitySortField,
  type PortfolioEntity,
  type PortfolioStatus,
  rankDemand,
  type Rollup,
  type StalenessPolicy,
  type Trend,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type {
  EntityOrder,
  ListedEntity,
  PortfolioStore,
  ReconciliationStore,
  Selection,
  UpdateStore,
} from '../../database';
import type { Visibility } from '../access/Visibility';
import { Cursors, entityPlace } from '../cursor';
import type { ModelRegistry } from '../models/ModelRegistry';
import type {
  EntitiesRequest,
  EntityPageRequest,
  PortfolioExport,
  PortfolioRequest,
  PortfolioScope,
  RollupExport,
  RollupPageRequest,
  RollupsRequest,
  StatusRequest,
  TrendRequest,
} from './requests';
import { countDemand, selectDemand, wantedCapabilities } from './demand';
import { isSomeHidden, RollupReader } from './RollupReader';
import {
  demandOf,
  expectCapabilities,
  filterKeyOf,
  selectionOf,
  withKinds,
} from './selectionOf';
import { entitySortOf, rollupSortOf, type Sort } from './sortOf';
import { TrendReader } from './TrendReader';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Entities that an export reads at once. */
const EXPORT_PAGE = 500;

/** A reconciliation without progress for this long has been killed. */
const RUN_SILENT_MS = 5 * 60 * 1000;

/** Views of many entities, read from the projection alone. */
export class PortfolioService {
  readonly #kinds: string[];
  readonly #models: ModelRegistry;
  readonly #store: PortfolioStore;
  readonly #rollups: RollupReader;
  readonly #trends: TrendReader;
  readonly #reconciliations: ReconciliationStore;
  readonly #updates: UpdateStore;
  readonly #visibility: Visibility;
  readonly #staleness: StalenessPolicy;

  constructor(options: {
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    models: ModelRegistry;
    store: PortfolioStore;
    reconciliations: ReconciliationStore;
    updates: UpdateStore;
    visibility: Visibility;
    staleness: StalenessPolicy;
  }) {
    this.#kinds = options.kinds;
    this.#models = options.models;
    this.#store = options.store;
    this.#rollups = new RollupReader(options.store);
    this.#trends = new TrendReader(options.store);
    this.#reconciliations = options.reconciliations;
    this.#updates = options.updates;
    this.#visibility = options.visibility;
    this.#staleness = options.staleness;
  }

  /** Reads a page of rollups. Entities without a group come last. */
  async rollups(request: RollupPageRequest): Promise<Page<Rollup>> {
    return this.#rollups.page(await this.#rollupScope(request), request);
  }

  /** Streams all rollups of a request. */
  async exportRollups(request: RollupsRequest): Promise<RollupExport> {
    const scope = await this.#rollupScope(request);
    const { model } = scope;
    return {
      columns: {
        aspectIds: model.aspects.map(({ id }) => id),
        areaIds:
          request.expand === 'areas' ? areasOf(model).map(({ id }) => id) : [],
        levels: model.levels.map(({ level }) => level),
      },
      someHidden: isSomeHidden(scope, request),
      rollups: this.#rollups.all(scope, request),
    };
  }

  /** Reads a page of the entities behind a row, a cell or a number. */
  async entities(request: EntityPageRequest): Promise<Page<PortfolioEntity>> {
    const { limit, cursor, sort = 'title' } = request;
    const model = this.#models.get(request.model);
    const filter = withKinds(request.filter, this.#kinds);
    const order: EntityOrder = {
      ...entitySortOf(model, sort),
      limit: limit + 1,
    };
    const cursors = new Cursors(
      {
        view: 'entities',
        modelId: model.id,
        sort,
        filter: filterKeyOf(filter),
      },
      entityPlace(order.by),
    );
    if (cursor !== undefined) {
      const [value, entityRef] = cursors.decode(cursor);
      order.after = { value, entityRef };
    }
    const scope = await this.#scope(request);
    const { selection, demand } = scope;
    const read = await this.#store.snapshot(async store => {
      const selected = await selectDemand(store, selection, demand);
      const listed = await store.entities(selected, order);
      return {
        listed,
        wanted: await wantedBy(store, selection, listed),
        totalItems: await store.count(selected),
      };
    });
    const { listed, wanted, totalItems } = read;
    const page = listed.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(entity => toPortfolioEntity(entity, wanted, scope)),
      totalItems,
      someHidden: isListPartial(scope),
      ...(last &&
        listed.length > limit && {
          nextCursor: cursors.encode([last.sortValue, last.entityRef]),
        }),
    };
  }

  /** Streams all entities of a request. */
  async export(request: EntitiesRequest): Promise<PortfolioExport> {
    const model = this.#models.get(request.model);
    const sort = entitySortOf(model, request.sort);
    const scope = await this.#scope(request);
    return {
      aspectIds: model.aspects.map(({ id }) => id),
      someHidden: isListPartial(scope),
      entities: this.#readAll(scope, sort),
    };
  }

  /** The demand for every capability of the model, highest first. */
  async capabilities(request: PortfolioRequest): Promise<DemandResult> {
    const scope = await this.#scope(request);
    const { model, selection } = scope;
    const { totals, providers } = await this.#store.snapshot(async store => ({
      totals: await countDemand(store, selection),
      providers: await store.providers(),
    }));
    const offered = providers.filter(
      ({ entityRef }) =>
        selection.visibleRefs?.providers.includes(entityRef) ?? true,
    );
    const none = { entities: 0, areas: 0 };
    const items = model.capabilities.map(({ id }) => ({
      soleBlockerFor: none,
      bringsCloser: none,
      inUseBy: 0,
      ...totals.find(({ capabilityId }) => capabilityId === id),
      capabilityId: id,
      providers: offered
        .filter(({ capabilityId }) => capabilityId === id)
        .map(({ entityRef }) => entityRef),
    }));
    return {
      items: rankDemand(items),
      someHidden: scope.someHidden || scope.usesHidden,
    };
  }

  /** The history of the levels of the current entities. */
  async trend(request: TrendRequest): Promise<Trend> {
    // Reject invalid days before asking the catalog.
    const days = this.#trends.days(request);
    return this.#trends.read(await this.#scope(request), days);
  }

  /** How up to date the projection is. */
  async status(_request: StatusRequest): Promise<PortfolioStatus> {
    const [state, pendingUpdates] = await Promise.all([
      this.#reconciliations.state(),
      this.#updates.count(),
    ]);
    const { finishedAt, progressedAt, unreachableSince } = state;
    return {
      reconciledAt: finishedAt,
      catalogUnreachableSince: unreachableSince,
      reconciling:
        unreachableSince === null &&
        progressedAt !== null &&
        Date.now() - Date.parse(progressedAt) < RUN_SILENT_MS,
      pendingUpdates,
    };
  }

  async #rollupScope(request: RollupsRequest): Promise<PortfolioScope> {
    const model = this.#models.get(request.model);
    expectCapabilities(model, request.given);
    rollupSortOf(model, request.sort);
    return this.#scope(request);
  }

  async #scope(request: EntitiesRequest): Promise<PortfolioScope> {
    const model = this.#models.get(request.model);
    const staleBefore = new Date(
      Date.now() - this.#staleness.ageingDays * MS_PER_DAY,
    );
    // Reject an invalid request before asking the catalog.
    const filter = withKinds(request.filter, this.#kinds);
    const demand = demandOf(model, filter);
    selectionOf(model, filter, { staleBefore });
    const visible = await this.#visibility.visibleOfKinds(
      filter.kind,
      request.credentials,
    );
    const { visibleRefs } = visible;
    return {
      ...visible,
      model,
      filter,
      staleBefore,
      demand,
      selection: selectionOf(model, filter, {
        staleBefore,
        visibleRefs,
      }),
    };
  }

  async *#readAll(
    scope: PortfolioScope,
    sort: Sort<EntitySortField>,
  ): AsyncGenerator<PortfolioEntity> {
    const order: EntityOrder = { ...sort, limit: EXPORT_PAGE };
    const selection = await this.#store.snapshot(store =>
      selectDemand(store, scope.selection, scope.demand),
    );
    for (;;) {
      // A snapshot for each page, as a slow reader must not keep one open.
      const { page, wanted } = await this.#store.snapshot(async store => {
        const listed = await store.entities(selection, order);
        return {
          page: listed,
          wanted: await wantedBy(store, selection, listed),
        };
      });
      for (const entity of page) yield toPortfolioEntity(entity, wanted, scope);
      const last = page.at(-1);
      if (!last || page.length < EXPORT_PAGE) return;
      order.after = { value: last.sortValue, entityRef: last.entityRef };
    }
  }
}

/** The capabilities that would help listed entities most, by entity. */
async function wantedBy(
  store: PortfolioStore,
  selection: Selection,
  listed: ListedEntity[],
): Promise<Map<string, string[]>> {
  return wantedCapabilities(
    store,
    selection,
    listed.map(({ entityRef }) => entityRef),
  );
}

/** Whether entities are left out because the caller may not see all of it. */
function isListPartial(scope: PortfolioScope): boolean {
  return scope.someHidden || (scope.usesHidden && scope.demand !== undefined);
}

/**
 * Converts a listed entity to the wire format, with an entry for each aspect.
 */
function toPortfolioEntity(
  listed: ListedEntity,
  wanted: Map<string, string[]>,
  { model, staleBefore }: PortfolioScope,
): PortfolioEntity {
  const { type, lifecycle, oldestSubmittedAt } = listed;
  const { ownerRef, systemRef, domainRef } = listed;
  const notInCatalog = entityGroupings.filter(field =>
    listed.missing.includes(listed[`${field}Ref`] ?? ''),
  );
  return {
    entityRef: listed.entityRef,
    title: listed.title,
    kind: listed.kind,
    ...(type !== null && { type }),
    ...(lifecycle !== null && { lifecycle }),
    ...(ownerRef !== null && { owner: ownerRef }),
    ...(systemRef !== null && { system: systemRef }),
    ...(domainRef !== null && { domain: domainRef }),
    ...(notInCatalog.length > 0 && { notInCatalog }),
    level: listed.level,
    aspects: model.aspects.map(({ id }) => {
      const found = listed.aspects.find(({ aspectId }) => aspectId === id);
      return {
        aspectId: id,
        level: found?.level ?? null,
        inherited: found?.inherited ?? false,
      };
    }),
    coverage: { answered: listed.answered, total: listed.total },
    oldestSubmittedAt,
    stale:
      oldestSubmittedAt !== null && new Date(oldestSubmittedAt) < staleBefore,
    revision: listed.revision,
    wantedCapabilities: wanted.get(listed.entityRef) ?? [],
  };
}
