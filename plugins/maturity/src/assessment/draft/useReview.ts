import { useApi } from '@backstage/core-plugin-api';
import {
  differencesToReviewed,
  reviewedDraft,
  type Draft,
  type DraftDifferences,
} from '@cnmm/backstage-plugin-maturity-common';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { draftQuery } from '../../api/queries';
import { unavailable, type Unavailable } from '../../api/queryState';
import type { DraftTarget } from './KeptEdits';
import { discardKey } from './useDraftActions';
import { useUnsavedAreas } from './useDraftEdits';

/** The state of the review of a draft. */
export type ReviewState =
  | Unavailable
  /** Something is not saved yet, so nobody else can know it. */
  | { status: 'unsaved' }
  | ({ status: 'ready' } & ReviewedDraftState);

/** A draft that is being reviewed. */
export interface ReviewedDraftState {
  /** The draft as it is shown, and submitted. */
  reviewed: Draft;
  /** The draft as it is now, if it differs from that. */
  meanwhile?: { draft: Draft; differences: DraftDifferences };
  /** Goes on with the draft as it is now. */
  reviewAgain: () => void;
}

/**
 * Reads the draft anew when the review opens, as others may have changed it. What
 * is reviewed then stays as it is, and does not change under the eyes of the
 * reader: what others change meanwhile is told apart from it.
 */
export function useReview({ entityRef, modelId }: DraftTarget): ReviewState {
  const api = useApi(maturityApiRef);
  const { saving, unsaved } = useUnsavedAreas();
  const discarding = useIsMutating({
    mutationKey: discardKey(entityRef, modelId),
  });
  const isSaved = saving + unsaved.length + discarding === 0;
  const query = useQuery({
    ...draftQuery(api, entityRef, modelId),
    refetchOnMount: 'always',
  });
  const [reviewed, setReviewed] = useState<Draft>();
  const current = query.data;
  const isCurrent =
    query.isFetchedAfterMount && !query.isFetching && !query.isError;
  // Whoever changes something is not told so, but reviews the result.
  if (!isSaved && reviewed) setReviewed(undefined);
  if (isSaved && isCurrent && !reviewed) setReviewed(current);
  if (!isSaved) return { status: 'unsaved' };
  if (!reviewed || !current) return unavailable(query);
  const differences = differencesToReviewed(reviewedDraft(reviewed), current);
  return {
    status: 'ready',
    reviewed,
    ...(differences && { meanwhile: { draft: current, differences } }),
    reviewAgain: () => setReviewed(current),
  };
}
