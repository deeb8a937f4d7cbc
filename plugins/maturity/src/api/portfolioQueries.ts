import type {
  EntitySort,
  PortfolioEntityFilter,
  PortfolioFilter,
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
