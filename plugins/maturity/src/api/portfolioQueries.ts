import type { PortfolioFilter } from '@cnmm/backstage-plugin-maturity-common';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';
import { computedKey } from './queries';

/** How many entities are read at a time. */
const ENTITIES_PER_PAGE = 20;

/** The entities of a portfolio by their titles, page by page. */
export function entitiesQuery(
  api: MaturityApi,
  filter: PortfolioFilter,
  modelId: string,
) {
  return infiniteQueryOptions({
    queryKey: [...computedKey, 'entities', filter, modelId],
    queryFn: ({ pageParam, signal }) =>
      api.getPortfolioEntities(filter, {
        model: modelId,
        sort: 'title',
        limit: ENTITIES_PER_PAGE,
        cursor: pageParam,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
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
