import { NotFoundError } from '@backstage/errors';
import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import type { RollupOptions } from '@cnmm/backstage-plugin-maturity-common/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';

/** Default page size of rollups. */
const ROWS_PER_PAGE = 100;

/** How long a loaded model is considered fresh. */
const MODEL_STALE_MS = 10 * 60_000;

/** The key prefix of everything that a submit may change. */
export const computedKey = ['computed'] as const;

/** The query key of an entity's draft. */
export function draftKey(entityRef: string, modelId: string) {
  return ['draft', entityRef, modelId] as const;
}

/** The query key of an entity's report. */
export function reportKey(entityRef: string, modelId: string) {
  return [...computedKey, 'report', entityRef, modelId] as const;
}

/** The available models, the default one first. */
export function modelsQuery(api: MaturityApi) {
  return queryOptions({
    queryKey: ['models'],
    staleTime: MODEL_STALE_MS,
    queryFn: ({ signal }) => api.getModels({ signal }),
  });
}

/** A model in full: the named one if it is available, else the default. */
export function modelQuery(api: MaturityApi, named: string | null) {
  return queryOptions({
    queryKey: ['model', named],
    staleTime: MODEL_STALE_MS,
    queryFn: async ({ client }) => {
      const models = await client.fetchQuery(modelsQuery(api));
      const chosen = models.find(({ id }) => id === named) ?? models[0];
      if (!chosen) {
        throw new NotFoundError('The maturity backend has no models');
      }
      return client.fetchQuery(wholeModelQuery(api, chosen.id));
    },
    // The two queries it consists of have their own retries.
    retry: false,
  });
}

function wholeModelQuery(api: MaturityApi, modelId: string) {
  return queryOptions({
    queryKey: ['whole-model', modelId],
    staleTime: MODEL_STALE_MS,
    queryFn: ({ signal }) => api.getModel(modelId, { signal }),
  });
}

/** Default page size of orphaned answers. */
const ORPHANS_PER_PAGE = 50;

/** What is stored for entities that are not in the catalog, page by page. */
export function orphansQuery(api: MaturityApi) {
  return infiniteQueryOptions({
    queryKey: [...computedKey, 'orphans'],
    queryFn: ({ pageParam, signal }) =>
      api.getOrphans({ limit: ORPHANS_PER_PAGE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** The capabilities of a model, with those who provide them. */
export function capabilitiesQuery(api: MaturityApi, modelId: string) {
  return queryOptions({
    queryKey: [...computedKey, 'capabilities', modelId],
    queryFn: ({ signal }) => api.getCapabilities({ model: modelId, signal }),
  });
}

/** The level report of an entity. */
export function reportQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
) {
  return queryOptions({
    queryKey: reportKey(entityRef, modelId),
    queryFn: ({ signal }) =>
      api.getReport(entityRef, { model: modelId, signal }),
  });
}

/**
 * The answer to an area that holds for an entity, with its texts, which reports
 * do not contain.
 */
export function answerQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
  areaId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'answer', entityRef, modelId, areaId],
    queryFn: ({ signal }) =>
      api.getAnswer(entityRef, areaId, { model: modelId, signal }),
  });
}

/** The draft of an entity. */
export function draftQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
) {
  return queryOptions({
    queryKey: draftKey(entityRef, modelId),
    queryFn: ({ signal }) =>
      api.getDraft(entityRef, { model: modelId, signal }),
  });
}

/** Options of a request for rollups. */
export type RollupDetails = Pick<
  RollupOptions,
  'expand' | 'given' | 'limit' | 'sort'
>;

/** Rollups per group, page by page. */
export function rollupsQuery(
  api: MaturityApi,
  groupBy: GroupBy,
  modelId: string,
  filter: PortfolioFilter = {},
  details: RollupDetails = {},
) {
  return infiniteQueryOptions({
    queryKey: [...computedKey, 'rollups', groupBy, modelId, filter, details],
    queryFn: ({ pageParam, signal }) =>
      api.getRollups(groupBy, filter, {
        limit: ROWS_PER_PAGE,
        ...details,
        model: modelId,
        cursor: pageParam,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}
