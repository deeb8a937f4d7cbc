import { useApi } from '@backstage/core-plugin-api';
import type { AssessmentSummary } from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { historyQuery } from '../api/assessmentHistory';
import {
  readPages,
  type ReadPages,
  unavailable,
  type Unavailable,
} from '../api/queryState';

/** What the history of an entity shows. */
export type HistoryState =
  | Unavailable
  | { status: 'empty' }
  | ({ status: 'ready' } & ReadPages<AssessmentSummary>);

/** The assessments of an entity, newest first, with older ones on demand. */
export function useHistory(entityRef: string, modelId: string): HistoryState {
  const api = useApi(maturityApiRef);
  const query = useInfiniteQuery(historyQuery(api, entityRef, modelId));
  const pages = readPages(query);
  if (!pages) {
    return unavailable(query);
  }
  return pages.items.length > 0
    ? { status: 'ready', ...pages }
    : { status: 'empty' };
}
