import { useApi } from '@backstage/core-plugin-api';
import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import type { SubmitResult } from '@cnmm/backstage-plugin-maturity-common/client';
import {
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { computedKey, draftKey, reportKey } from '../../api/queries';
import {
  entitySavesKey,
  forgetSaves,
  replaceDraftArea,
  saveDraftAnswer,
  type DraftTarget,
} from './saveDraftAnswer';

/** Saves an answer to an area, or null to clear it. */
export type SaveAnswer = (areaId: string, answer: DraftAnswer) => void;

/** Saves answers to a draft. */
export function useSaveAnswer(target: DraftTarget): SaveAnswer {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const { entityRef, modelId } = target;
  return useCallback(
    (areaId, answer) =>
      saveDraftAnswer(api, client, { entityRef, modelId }, areaId, answer),
    [api, client, entityRef, modelId],
  );
}

/** Replaces an area of the draft by what someone else saved. */
export function useReplaceDraftArea(
  target: DraftTarget,
): (area: DraftArea) => void {
  const client = useQueryClient();
  return area => replaceDraftArea(client, target, area);
}

/** Discards a draft and reads it again. */
export function useDiscardDraft({
  entityRef,
  modelId,
}: DraftTarget): UseMutationResult<void, Error, void> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.discardDraft(entityRef, { model: modelId }),
    onSuccess: async () => {
      forgetSaves(client, entitySavesKey(entityRef));
      await client.invalidateQueries({
        queryKey: draftKey(entityRef, modelId),
      });
    },
  });
}

/**
 * Submits a draft. Other entities may inherit from this one, so every computed
 * result is read again.
 */
export function useSubmitDraft({
  entityRef,
  modelId,
}: DraftTarget): UseMutationResult<SubmitResult, Error, string> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      api.submitDraft(entityRef, note.trim() ? { note: note.trim() } : {}, {
        model: modelId,
      }),
    onSuccess: async ({ report }) => {
      forgetSaves(client, entitySavesKey(entityRef));
      await client.invalidateQueries({ queryKey: computedKey });
      client.setQueryData(reportKey(entityRef, modelId), report);
    },
  });
}
