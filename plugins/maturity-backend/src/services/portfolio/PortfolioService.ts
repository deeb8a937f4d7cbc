import {
  areasOf,
  type BuildOrderResult,
  type DemandResult,
  type PortfolioEntity,
  type PortfolioStatus,
  rankDemand,
  type Rollup,
  type StalenessPolicy,
  type Trend,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type {
  PortfolioStore,
  ReconciliationStore,
  UpdateStore,
} from '../../database';
import type { Visibility } from '../access/Visibility';
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
import { buildOrderOf, countForBuildOrder } from './buildOrder';
import { countDemand } from './demand';
import { EntityListReader, isListPartial } from './EntityListReader';
import { isSomeHidden, RollupReader } from './RollupReader';
import {
  demandOf,
  expectCapabilities,
  riseOf,
  selectionOf,
  withKinds,
} from './selectionOf';
import { entitySortOf, rollupSortOf } from './sortOf';
import { TrendReader } from './TrendReader';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** A reconciliation without progress for this long has been killed. */
const RUN_SILENT_MS = 5 * 60 * 1000;

/** Views of many entities, read from the projection alone. */
export class PortfolioService {
  readonly #kinds: string[];
  readonly #models: ModelRegistry;
  readonly #store: PortfolioStore;
  readonly #entities: EntityListReader;
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
    this.#entities = new EntityListReader(options.store);
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
    return this.#entities.page(await this.#listScope(request), request);
  }

  /** Streams all entities of a request. */
  async export(request: EntitiesRequest): Promise<PortfolioExport> {
    const scope = await this.#listScope(request);
    return {
      aspectIds: scope.model.aspects.map(({ id }) => id),
      someHidden: isListPartial(scope),
      entities: this.#entities.all(scope, request),
    };
  }

  /** The demand for every capability of the model, highest first. */
  async capabilities(request: PortfolioRequest): Promise<DemandResult> {
    const scope = await this.#scope(request);
    const { model, selection } = scope;
    const { totals, providers } = await this.#store.snapshot(
      scope,
      async store => ({
        totals: await countDemand(store, selection),
        providers: await store.providers(scope.visibleSet),
      }),
    );
    const providersOf = byCapability(providers);
    const none = { entities: 0, areas: 0 };
    const items = model.capabilities.map(({ id }) => ({
      soleBlockerFor: none,
      bringsCloser: none,
      inUseBy: 0,
      ...totals.find(({ capabilityId }) => capabilityId === id),
      capabilityId: id,
      providers: providersOf(id),
    }));
    return {
      items: rankDemand(items),
      someHidden: scope.someHidden || scope.usesHidden,
    };
  }

  /** Which capabilities to build, and the levels that each puts within reach. */
  async buildOrder(request: PortfolioRequest): Promise<BuildOrderResult> {
    const scope = await this.#scope(request);
    const { counts, providers } = await this.#store.snapshot(
      scope,
      async store => ({
        counts: await countForBuildOrder(store, scope),
        providers: await store.providers(scope.visibleSet),
      }),
    );
    const order = await buildOrderOf(scope.model, counts);
    const providersOf = byCapability(providers);
    return {
      ...order,
      steps: order.steps.map(step => ({
        ...step,
        providers: providersOf(step.capabilityId),
      })),
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

  async #listScope(request: EntitiesRequest): Promise<PortfolioScope> {
    entitySortOf(this.#models.get(request.model), request.sort);
    return this.#scope(request);
  }

  async #rollupScope(request: RollupsRequest): Promise<PortfolioScope> {
    const model = this.#models.get(request.model);
    expectCapabilities(model, 'given', request.given);
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
    const rise = riseOf(model, filter);
    selectionOf(model, filter, { staleBefore });
    const visible = await this.#visibility.visibleOfKinds(
      filter.kind,
      request.credentials,
    );
    return {
      ...visible,
      model,
      filter,
      staleBefore,
      demand,
      rise,
      selection: selectionOf(model, filter, {
        staleBefore,
        visibleSet: visible.visibleSet,
      }),
    };
  }
}

/** The refs of the providers of each capability. */
function byCapability(
  providers: { capabilityId: string; entityRef: string }[],
): (capabilityId: string) => string[] {
  return id =>
    providers
      .filter(({ capabilityId }) => capabilityId === id)
      .map(({ entityRef }) => entityRef);
}
