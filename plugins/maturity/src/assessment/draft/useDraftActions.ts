import { useApi } from '@backstage/core-plugin-api';
import type { ReviewedDraft } from '@cnmm/backstage-plugin-maturity-common';
import type { SubmitResult } from '@cnmm/backstage-plugin-maturity-common/client';
import {
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { maturityApiRef } from '../../api';
import { computedKey, draftKey, reportKey } from '../../api/queries';
import type { DraftTarget } from './KeptEdits';
import { useDraftEdits } from './useDraftEdits';

/**
 * Discards a draft with what is not saved yet, and reads it again. It fails
 * where there is no connection: nobody expects it to happen later.
 */
export function useDiscardDraft({
  entityRef,
  modelId,
}: DraftTarget): UseMutationResult<void, Error, void> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const edits = useDraftEdits();
  return useMutation({
    networkMode: 'always',
    mutationFn: () =>
      edits.discard(() => api.discardDraft(entityRef, { model: modelId })),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: draftKey(entityRef, modelId) }),
  });
}

/** What somebody submits. */
export interface Submission {
  note: string;
  reviewed: ReviewedDraft;
}

/**
 * Submits a draft. Other entities may inherit from this one, so every computed
 * result is read again.
 */
export function useSubmitDraft({
  entityRef,
  modelId,
}: DraftTarget): UseMutationResult<SubmitResult, Error, Submission> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ note, reviewed }: Submission) =>
      api.submitDraft(
        entityRef,
        { reviewed, ...(note.trim() && { note: note.trim() }) },
        { model: modelId },
      ),
    onSuccess: async ({ report }) => {
      await client.invalidateQueries({ queryKey: computedKey });
      client.setQueryData(reportKey(entityRef, modelId), report);
    },
  });
}
