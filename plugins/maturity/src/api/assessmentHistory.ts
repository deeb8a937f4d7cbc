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
import { inheritedSources } from './previewDraft';
import { useApi } from '@backstage/core-plugin-api';
import { maturityApiRef } from '.';
import { unavailable, type Unavailable } from './queryState';

/** Assessments per page of the history. */
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

/** One assessment of an entity. It is immutable, so it is cached for good. */
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
 * What an entity inherits, taken from its draft. It has a query of its own, as
 * the draft that is being edited must not be refetched.
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
 * The report of an earlier assessment, by today's model and inherited answers,
 * so that any difference from the current report comes from own answers.
 *
 * @param draft - where the inherited answers are taken from
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

/** An assessment with the report that followed from it. */
export interface AssessmentReport {
  assessment: Assessment;
  report: LevelReport;
}

/** The reports of some assessments of an entity. */
export type ReportsAtState =
  | Unavailable
  | { status: 'ready'; reports: AssessmentReport[] };

/**
 * The reports of some assessments of an entity, in the order of `revisions`.
 */
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
