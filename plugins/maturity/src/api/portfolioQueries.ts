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

/** How many entities are read at a time. */
const ENTITIES_PER_PAGE = 20;

/** The order of entities, and how many are read at a time. */
export interface EntitiesOrder {
  sort?: EntitySort;
  limit?: number;
}

/** The entities of a portfolio page by page, by their titles if left out. */
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

/** How often it is asked how current the views are. */
const STATUS_EVERY_MS = 30_000;

/** How current the views of many entities are. */
export function portfolioStatusQuery(api: MaturityApi) {
  return queryOptions({
    queryKey: ['portfolio-status'],
    queryFn: ({ signal }) => api.getPortfolioStatus({ signal }),
    refetchInterval: STATUS_EVERY_MS,
  });
}

/** The capabilities that the entities of a portfolio need, most wanted first. */
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

/** As many groups as the backend gives at a time. */
const GROUPS_PER_PAGE = 1_000;

/** All groups of owners, as only all of them can be sorted here. */
export interface OwnerRollups {
  rollups: Rollup[];
  someHidden: boolean;
}

/** The rollups of all owners. */
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

/** How the levels stood at the end of each week. */
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

/** How many entities have which overall level. */
export interface OverallLevels {
  /** Entities by level; a level that nobody has is 0. */
  counts: Map<number, number>;
  notAssessed: number;
  someHidden: boolean;
}

/** How many entities have which overall level, asked for one by one. */
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
