import { NotFoundError } from '@backstage/errors';
import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';

/** How many rows of a portfolio are read at a time. */
const ROWS_PER_PAGE = 100;

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

/** The default model, whole. */
export function modelQuery(api: MaturityApi) {
  return queryOptions({
    queryKey: ['model'],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) => {
      const [first] = await api.getModels({ signal });
      if (!first) {
        throw new NotFoundError('The maturity backend serves no model');
      }
      return api.getModel(first.id, { signal });
    },
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

/** The rollups of a grouping, page by page. */
export function rollupsQuery(
  api: MaturityApi,
  groupBy: GroupBy,
  modelId: string,
) {
  return infiniteQueryOptions({
    queryKey: [...computedKey, 'rollups', groupBy, modelId],
    queryFn: ({ pageParam, signal }) =>
      api.getRollups(
        groupBy,
        {},
        { model: modelId, limit: ROWS_PER_PAGE, cursor: pageParam, signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}
