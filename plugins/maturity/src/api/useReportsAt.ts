import { useApi } from '@backstage/core-plugin-api';
import type {
  Assessment,
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQueries, useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '.';
import { assessmentQuery, inheritedQuery } from './historyQueries';
import { reportAt } from './reportAt';
import { unavailable, type Unavailable } from './viewState';

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
