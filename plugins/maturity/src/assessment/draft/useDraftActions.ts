import { useApi } from '@backstage/core-plugin-api';
import {
  reviewedDraft,
  type Draft,
} from '@cnmm/backstage-plugin-maturity-common';
import type { SubmitResult } from '@cnmm/backstage-plugin-maturity-common/client';
import {
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { maturityApiRef } from '../../api';
import { responseStatus } from '../../api/errors';
import { useCapture } from '../../api/useCapture';
import { computedKey, draftKey, reportKey } from '../../api/queries';
import type { DraftTarget } from './KeptEdits';
import { useDraftEdits } from './useDraftEdits';

const NOTHING_READ: Pick<Draft, 'revision' | 'areas'> = {
  revision: 0,
  areas: [],
};

/** The mutation key of discarding a draft. */
export function discardKey(entityRef: string, modelId: string) {
  return ['discard-draft', entityRef, modelId] as const;
}

/**
 * Discards a draft with what is not saved yet, and reads it again. It fails
 * where there is no connection, as nobody expects it to happen later, and where
 * somebody else has changed the draft since it was last read.
 */
export function useDiscardDraft({
  entityRef,
  modelId,
}: DraftTarget): UseMutationResult<void, Error, void> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const edits = useDraftEdits();
  return useMutation({
    mutationKey: discardKey(entityRef, modelId),
    networkMode: 'always',
    mutationFn: () =>
      edits.discard(async () => {
        // As the last save has left it.
        const draft = client.getQueryData<Draft>(draftKey(entityRef, modelId));
        await api.discardDraft(entityRef, draft ?? NOTHING_READ, {
          model: modelId,
        });
      }),
    onSettled: () =>
      client.invalidateQueries({ queryKey: draftKey(entityRef, modelId) }),
  });
}

/** What somebody submits. */
export interface Submission {
  note: string;
  /** The draft as it was reviewed. */
  draft: Draft;
}

/** The state of submitting a draft, and what submits it. */
export type SubmitDraft = UseMutationResult<SubmitResult, Error, Submission>;

/**
 * Submits a draft. Other entities may inherit from this one, so every computed
 * result is read again.
 */
export function useSubmitDraft({
  entityRef,
  modelId,
}: DraftTarget): SubmitDraft {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const edits = useDraftEdits();
  const capture = useCapture();
  return useMutation({
    mutationFn: ({ note, draft }: Submission) =>
      api.submitDraft(
        entityRef,
        {
          reviewed: reviewedDraft(draft),
          ...(note.trim() && { note: note.trim() }),
        },
        { model: modelId },
      ),
    onError: async error => {
      // Somebody else has changed the draft: the review shows what.
      if (responseStatus(error) !== 412) return;
      await client.invalidateQueries({
        queryKey: draftKey(entityRef, modelId),
      });
    },
    onSuccess: async ({ report }) => {
      capture('submit', modelId);
      edits.note.clear();
      await client.invalidateQueries({ queryKey: computedKey });
      client.setQueryData(reportKey(entityRef, modelId), report);
    },
  });
}
