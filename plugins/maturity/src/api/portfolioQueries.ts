import type {
  EntitySort,
  PortfolioEntityFilter,
  PortfolioFilter,
  Model,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';
import { computedKey } from './queries';

/** Default page size of entities. */
const ENTITIES_PER_PAGE = 20;

/** The sort order and page size of a list of entities. */
export interface EntitiesOrder {
  sort?: EntitySort;
  limit?: number;
}

/**
 * The entities that match a filter, page by page, sorted by title by default.
 */
export function entitiesQuery(
  api: MaturityApi,
  filter: PortfolioEntityFilter,
  modelId: string,
  { sort = 'title', limit = ENTITIES_PER_PAGE }: EntitiesOrder = {},
) {
  return infiniteQueryOptions({
    queryKey: [...computedKey, 'entities', filter, modelId, sort, limit],
    queryFn: ({ pageParam, signal }) =>
      api.getPortfolioEntities(filter, {
        model: modelId,
        sort,
        limit,
        cursor: pageParam,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** How often the status is refreshed. */
const STATUS_EVERY_MS = 30_000;

/** When the portfolio was last reconciled with the catalog. */
export function portfolioStatusQuery(api: MaturityApi) {
  return queryOptions({
    queryKey: ['portfolio-status'],
    queryFn: ({ signal }) => api.getPortfolioStatus({ signal }),
    refetchInterval: STATUS_EVERY_MS,
  });
}

/**
 * The demand for capabilities among the entities that match a filter, highest
 * first.
 */
export function demandQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  modelId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'demand', filter, modelId],
    queryFn: ({ signal }) =>
      api.getCapabilityDemand(filter, { model: modelId, signal }),
  });
}

/** Which capabilities to build for the entities that match a filter. */
export function buildOrderQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  modelId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'build-order', filter, modelId],
    queryFn: ({ signal }) =>
      api.getBuildOrder(filter, { model: modelId, signal }),
  });
}

/** The largest page that the backend serves. */
const GROUPS_PER_PAGE = 1_000;

/**
 * Owners per request: the backend accepts a hundred values, and the URL with the
 * longest of refs must not exceed the headers that servers accept.
 */
const OWNERS_PER_REQUEST = 50;

/** Reads the rollups of some owners, however many they are, by title. */
export function ownedQuery(
  api: MaturityApi,
  owners: string[],
  modelId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'owned', owners, modelId],
    queryFn: async ({ signal }): Promise<OwnerRollups> => {
      const rollups: Rollup[] = [];
      let someHidden = false;
      for (let start = 0; start < owners.length; start += OWNERS_PER_REQUEST) {
        const page = await api.getRollups(
          'owner',
          { owner: owners.slice(start, start + OWNERS_PER_REQUEST) },
          { model: modelId, limit: OWNERS_PER_REQUEST, signal },
        );
        rollups.push(...page.items);
        someHidden ||= page.someHidden === true;
      }
      return {
        rollups: rollups.sort((one, other) =>
          one.group.title.localeCompare(other.group.title),
        ),
        someHidden,
      };
    },
  });
}

/** The rollups of owners: sorting them in the browser needs all of them. */
export interface OwnerRollups {
  rollups: Rollup[];
  someHidden: boolean;
}

/** Reads the rollups of all owners, page after page. */
export function ownersQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  modelId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'owners', filter, modelId],
    queryFn: async ({ signal }): Promise<OwnerRollups> => {
      const rollups: Rollup[] = [];
      let someHidden = false;
      let cursor: string | undefined;
      do {
        const page = await api.getRollups('owner', filter, {
          model: modelId,
          limit: GROUPS_PER_PAGE,
          cursor,
          signal,
        });
        rollups.push(...page.items);
        someHidden ||= page.someHidden === true;
        cursor = page.nextCursor;
      } while (cursor);
      return { rollups, someHidden };
    },
  });
}

/** Sums of all entities that match a filter. */
export interface Totals
  extends Pick<
    Rollup,
    'entities' | 'withoutOwnAssessment' | 'stale' | 'coverage'
  > {
  /** The number of claims that facts speak against. */
  contradicted: number;
}

/** Sums up entities by kind, as each is of one kind. */
export function totalsQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  modelId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'totals', filter, modelId],
    queryFn: async ({ signal }): Promise<Totals> => {
      const { items } = await api.getRollups('kind', filter, {
        model: modelId,
        limit: GROUPS_PER_PAGE,
        signal,
      });
      const sum = (of: (rollup: Rollup) => number) =>
        items.reduce((total, rollup) => total + of(rollup), 0);
      return {
        entities: sum(({ entities }) => entities),
        withoutOwnAssessment: sum(rollup => rollup.withoutOwnAssessment),
        stale: sum(({ stale }) => stale),
        contradicted: sum(({ evidence }) => evidence.contradicted),
        coverage: {
          answered: sum(({ coverage }) => coverage.answered),
          total: sum(({ coverage }) => coverage.total),
        },
      };
    },
  });
}

/** The levels at the end of each week since a date. */
export function trendQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  modelId: string,
  from: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'trend', filter, modelId, from],
    queryFn: ({ signal }) =>
      api.getTrend(filter, { model: modelId, from, interval: 'week', signal }),
  });
}

/** The number of entities per overall level. */
export interface OverallLevels {
  /** Entities by level; 0 for a level that no entity has. */
  counts: Map<number, number>;
  notAssessed: number;
  someHidden: boolean;
}

/** Counts the entities at each overall level, with one request per level. */
export function overallQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  model: Model,
) {
  const entitiesAt = (level: string, signal: AbortSignal) =>
    api.getPortfolioEntities(
      { ...filter, level },
      { model: model.id, limit: 1, signal },
    );
  return queryOptions({
    queryKey: [...computedKey, 'overall', filter, model.id],
    queryFn: async ({ signal }): Promise<OverallLevels> => {
      const levels = model.levels.map(({ level }) => level);
      const pages = await Promise.all(
        [...levels.map(String), 'none'].map(level => entitiesAt(level, signal)),
      );
      return {
        counts: new Map(
          levels.map((level, index) => [level, pages[index].totalItems]),
        ),
        notAssessed: pages[levels.length].totalItems,
        someHidden: pages.some(page => page.someHidden === true),
      };
    },
  });
}
