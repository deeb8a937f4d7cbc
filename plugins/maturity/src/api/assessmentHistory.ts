import {
  infiniteQueryOptions,
  queryOptions,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { MaturityApi } from './MaturityApi';
import { computedKey } from './queries';
import {
  buildReport,
  type Assessment,
  type Draft,
  type LevelReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { inheritedSources } from '../assessment/previewDraft';
import { useApi } from '@backstage/core-plugin-api';
import { maturityApiRef } from '.';
import { unavailable, type Unavailable } from './queryState';

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

/**
 * Where an entity stands by an earlier assessment of its own, with the model
 * and the inherited answers of today: what differs from the present report is
 * what its own answers changed.
 *
 * @param draft - what tells which answers are inherited
 */
export function reportAt(
  model: Model,
  draft: Draft,
  assessment: Pick<Assessment, 'answers' | 'submittedAt'>,
): LevelReport {
  const { entityRef } = draft;
  return buildReport({
    entityRef,
    model,
    sources: [
      { entityRef, relation: 'own', answers: assessment.answers },
      ...inheritedSources(model, draft),
    ],
    now: new Date(assessment.submittedAt),
  });
}

/** An assessment, and where the entity stands by it. */
export interface AssessmentReport {
  assessment: Assessment;
  report: LevelReport;
}

/** The reports by some assessments of an entity. */
export type ReportsAtState =
  | Unavailable
  | { status: 'ready'; reports: AssessmentReport[] };

/** Where an entity stands by some of its assessments, in their order. */
export function useReportsAt(
  entityRef: string,
  model: Model,
  revisions: number[],
): ReportsAtState {
  const api = useApi(maturityApiRef);
  const inherited = useQuery({
    ...inheritedQuery(api, entityRef, model.id),
    enabled: revisions.length > 0,
  });
  const assessments = useQueries({
    queries: revisions.map(revision =>
      assessmentQuery(api, entityRef, model.id, revision),
    ),
  });
  const known = assessments.flatMap(({ data }) => data ?? []);
  if (!inherited.data || known.length < revisions.length) {
    return unavailable(inherited, ...assessments);
  }
  const draft = inherited.data;
  return {
    status: 'ready',
    reports: known.map(assessment => ({
      assessment,
      report: reportAt(model, draft, assessment),
    })),
  };
}
