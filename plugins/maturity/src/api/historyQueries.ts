import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';
import { computedKey } from './queries';

/** How many assessments of a history are read at a time. */
const ASSESSMENTS_PER_PAGE = 12;

/** The history of an entity, newest first, page by page. */
export function historyQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
) {
  return infiniteQueryOptions({
    queryKey: [...computedKey, 'history', entityRef, modelId],
    queryFn: ({ pageParam, signal }) =>
      api.getAssessments(entityRef, {
        model: modelId,
        limit: ASSESSMENTS_PER_PAGE,
        cursor: pageParam,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** One assessment of an entity: it never changes. */
export function assessmentQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
  revision: number,
) {
  return queryOptions({
    queryKey: ['assessment', entityRef, modelId, revision],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { assessment } = await api.getAssessment(entityRef, revision, {
        model: modelId,
        signal,
      });
      return assessment;
    },
  });
}

/**
 * What an entity inherits, read from its draft: apart from the draft that is
 * being edited, which must not be read again.
 */
export function inheritedQuery(
  api: MaturityApi,
  entityRef: string,
  modelId: string,
) {
  return queryOptions({
    queryKey: [...computedKey, 'inherited', entityRef, modelId],
    queryFn: ({ signal }) =>
      api.getDraft(entityRef, { model: modelId, signal }),
  });
}
