import { NotFoundError } from '@backstage/errors';
import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import type { RollupOptions } from '@cnmm/backstage-plugin-maturity-common/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';

/** How many rows of a portfolio are read at a time, if nothing else is said. */
const ROWS_PER_PAGE = 100;

/** For how long models are taken as they were read. */
const MODEL_STALE_MS = 10 * 60_000;

/** The start of the keys of everything that a submit may change. */
export const computedKey = ['computed'] as const;

/** The key of the draft of an entity. */
export function draftKey(entityRef: string, modelId: string) {
  return ['draft', entityRef, modelId] as const;
}

/** The key of the report of an entity. */
export function reportKey(entityRef: string, modelId: string) {
  return [...computedKey, 'report', entityRef, modelId] as const;
}

/** The models that are served, the default one first. */
export function modelsQuery(api: MaturityApi) {
  return queryOptions({
    queryKey: ['models'],
    staleTime: MODEL_STALE_MS,
    queryFn: ({ signal }) => api.getModels({ signal }),
  });
}

/** A model, whole: the named one where it is served, else the default one. */
export function modelQuery(api: MaturityApi, named: string | null) {
  return queryOptions({
    queryKey: ['model', named],
    staleTime: MODEL_STALE_MS,
    queryFn: async ({ client }) => {
      const models = await client.fetchQuery(modelsQuery(api));
      const chosen = models.find(({ id }) => id === named) ?? models[0];
      if (!chosen) {
        throw new NotFoundError('The maturity backend serves no model');
      }
      return client.fetchQuery(wholeModelQuery(api, chosen.id));
    },
    // Both that it is made of are tried again by themselves.
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
 * The draft of an entity. It is read once when the assessment opens: read
 * again under the user's hands, it would change the versions that the saves
 * under way are about to name, and hide a conflict.
 */
export function draftQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
) {
  return queryOptions({
    queryKey: draftKey(entityRef, modelId),
    queryFn: ({ signal }) =>
      api.getDraft(entityRef, { model: modelId, signal }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What rollups are asked for, beside their groups. */
export type RollupDetails = Pick<RollupOptions, 'expand' | 'given' | 'limit'>;

/** The rollups of a grouping, page by page. */
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
