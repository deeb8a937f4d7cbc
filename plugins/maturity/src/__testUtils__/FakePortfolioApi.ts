import type {
  BuildOrderResult,
  DemandResult,
  GroupBy,
  PortfolioEntity,
  PortfolioStatus,
  Rollup,
  PortfolioFilter,
  Trend,
  TrendPoint,
  CapabilityDemand,
  CapabilityOffer,
  CapabilityOffers,
  CapabilityProvider,
  ProviderDecision,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ModelOptions,
  Page,
  PortfolioEntityOptions,
  PortfolioExportOptions,
  RollupOptions,
  TrendOptions,
} from '@cnmm/backstage-plugin-maturity-common/client';
import { FakeResponses, Refusal } from './FakeResponses';

/** A request, to see what was asked for. */
export interface PortfolioRequest {
  method: string;
  groupBy?: string;
  filter: unknown;
  options: Record<string, unknown>;
}

/** What the portfolio shows, whatever the filter. */
export class FakePortfolio {
  rollups: Rollup[] = [];
  /** Those of groupings that have others. */
  rollupsBy: Partial<Record<GroupBy, Rollup[]>> = {};
  /** Those where capabilities are taken as given; the same if left out. */
  rollupsGiven?: Rollup[];
  entities: PortfolioEntity[] = [];
  demand: CapabilityDemand[] = [];
  offers: CapabilityOffer[] = [];
  buildOrder: Omit<BuildOrderResult, 'someHidden'> = {
    withinOwnReach: 0,
    steps: [],
    best: [{ capabilityIds: [], withinReach: 0 }],
    exact: true,
  };
  someHidden = false;
  status: PortfolioStatus = {
    reconciledAt: new Date().toISOString(),
    reconciling: false,
    catalogUnreachableSince: null,
    pendingUpdates: 0,
  };
  /** All requests, the first one first. */
  readonly requests: PortfolioRequest[] = [];

  /** The filter of the last request. */
  get filter(): unknown {
    return this.requests.at(-1)?.filter;
  }

  /** The last request of a method. */
  lastOf(method: string): PortfolioRequest | undefined {
    return this.requests.filter(request => request.method === method).at(-1);
  }

  /** A part of a list, as the backend gives it. */
  page<T>(items: T[], options?: { limit?: number; cursor?: string }): Page<T> {
    return { ...pageOf(items, options), someHidden: this.someHidden };
  }
}

/** A part of a list, as the backend gives it. */
export function pageOf<T>(
  items: T[],
  options: { limit?: number; cursor?: string } = {},
): Page<T> {
  const start = Number(options.cursor ?? 0);
  const end = start + (options.limit ?? 100);
  return {
    items: items.slice(start, end),
    totalItems: items.length,
    ...(end < items.length && { nextCursor: String(end) }),
  };
}

/** The part of a maturity backend in memory that is about many entities. */
export class FakePortfolioApi {
  readonly responses = new FakeResponses();
  readonly portfolio = new FakePortfolio();

  async getRollups(
    groupBy: GroupBy,
    filter?: unknown,
    options?: RollupOptions,
  ): Promise<Page<Rollup>> {
    return this.responses.of('getRollups', () => {
      this.#note('getRollups', filter, options, groupBy);
      const { rollups, rollupsBy, rollupsGiven } = this.portfolio;
      const asTheyAre = rollupsBy[groupBy] ?? rollups;
      return this.portfolio.page(
        (options?.given && rollupsGiven) ?? asTheyAre,
        options,
      );
    });
  }

  async getPortfolioEntities(
    filter?: unknown,
    options?: PortfolioEntityOptions,
  ): Promise<Page<PortfolioEntity>> {
    return this.responses.of('getPortfolioEntities', () => {
      this.#note('getPortfolioEntities', filter, options);
      return this.portfolio.page(this.portfolio.entities, options);
    });
  }

  async exportPortfolio(
    format: 'csv' | 'json',
    filter?: unknown,
    options?: PortfolioExportOptions,
  ): Promise<Blob> {
    return this.responses.of('exportPortfolio', () => {
      this.#note('exportPortfolio', filter, { format, ...options });
      return new Blob([format]);
    });
  }

  async getPortfolioStatus(): Promise<PortfolioStatus> {
    return this.responses.of('getPortfolioStatus', () => this.portfolio.status);
  }

  async getCapabilityDemand(
    filter?: unknown,
    options?: ModelOptions,
  ): Promise<DemandResult> {
    return this.responses.of('getCapabilityDemand', () => {
      this.#note('getCapabilityDemand', filter, options);
      return {
        items: this.portfolio.demand,
        someHidden: this.portfolio.someHidden,
      };
    });
  }

  async getCapabilities(): Promise<CapabilityOffers> {
    return this.responses.of('getCapabilities', () => ({
      items: this.portfolio.offers,
      someHidden: this.portfolio.someHidden,
    }));
  }

  async decideProvider(
    capabilityId: string,
    entityRef: string,
    decision: ProviderDecision,
  ): Promise<CapabilityProvider> {
    return this.responses.of('decideProvider', () =>
      this.#decide(capabilityId, entityRef, decision),
    );
  }

  async decideProviders(
    capabilityId: string,
    entityRefs: string[],
    decision: ProviderDecision,
  ): Promise<CapabilityProvider[]> {
    return this.responses.of('decideProviders', () =>
      entityRefs.map(ref => this.#decide(capabilityId, ref, decision)),
    );
  }

  async withdrawProviderDecision(
    capabilityId: string,
    entityRef: string,
  ): Promise<void> {
    return this.responses.of('withdrawProviderDecision', () => {
      this.#decide(capabilityId, entityRef);
    });
  }

  /** As the backend does it, for all who are found. */
  #decide(
    capabilityId: string,
    entityRef: string,
    decision?: ProviderDecision,
  ): CapabilityProvider {
    const { offers } = this.portfolio;
    const isIt = (each: { entityRef: string }) => each.entityRef === entityRef;
    const offer = offers.find(each => each.capabilityId === capabilityId);
    const lists = offer && [
      offer.providers,
      offer.suggestions,
      offer.dismissed,
    ];
    const known = lists?.flat().find(isIt);
    if (!offer || !known) throw new Refusal(404, 'No such provider');
    const decided: CapabilityProvider = {
      entityRef,
      knownBy: decision ? 'decision' : 'found',
      reason: known.reason,
      ...(decision && {
        decided: {
          decision,
          at: new Date().toISOString(),
          by: 'user:default/ana',
        },
      }),
    };
    const without = (list: CapabilityProvider[]) =>
      list.filter(each => !isIt(each));
    const others = {
      providers: without(offer.providers),
      suggestions: without(offer.suggestions),
      dismissed: without(offer.dismissed),
    };
    const list = decision
      ? ({ confirmed: 'providers', dismissed: 'dismissed' } as const)[decision]
      : 'suggestions';
    const changed = { ...others, [list]: [...others[list], decided] };
    this.portfolio.offers = offers.map(each =>
      each === offer
        ? {
            ...offer,
            ...changed,
            totalSuggestions: changed.suggestions.length,
          }
        : each,
    );
    return decided;
  }

  async getBuildOrder(
    filter?: unknown,
    options?: ModelOptions,
  ): Promise<BuildOrderResult> {
    return this.responses.of('getBuildOrder', () => {
      this.#note('getBuildOrder', filter, options);
      const { buildOrder, someHidden } = this.portfolio;
      return { ...buildOrder, someHidden };
    });
  }

  #note(
    method: string,
    filter: unknown,
    options: PortfolioExportOptions & { format?: string } = {},
    groupBy?: string,
  ): void {
    const { signal, token, ...asked } = options;
    this.portfolio.requests.push({ method, groupBy, filter, options: asked });
  }
}

/** The part of a maturity backend in memory that is about the past. */
export class FakeTrendApi extends FakePortfolioApi {
  /** How the levels stood, whatever the filter. */
  trend: TrendPoint[] = [];
  /** What was asked for, the first one first. */
  readonly trendRequests: { filter: PortfolioFilter; from?: string }[] = [];

  async getTrend(
    filter: PortfolioFilter = {},
    options: TrendOptions = {},
  ): Promise<Trend> {
    return this.responses.of('getTrend', () => {
      this.trendRequests.push({ filter, from: options.from });
      return { items: this.trend, someHidden: this.portfolio.someHidden };
    });
  }
}
