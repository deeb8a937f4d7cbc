import { useApi } from '@backstage/core-plugin-api';
import type { TargetInput } from '@cnmm/backstage-plugin-maturity-common';
import {
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { reportKey } from '../api/queries';

/** Which target is meant. */
export interface TargetKey {
  entityRef: string;
  modelId: string;
  aspectId: string;
}

/**
 * Sets a target, or removes it where null is given, and reads the report
 * again.
 */
export function useChangeTarget({
  entityRef,
  modelId,
  aspectId,
}: TargetKey): UseMutationResult<void, Error, TargetInput | null> {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async target => {
      const options = { model: modelId };
      if (target) await api.setTarget(entityRef, aspectId, target, options);
      else await api.removeTarget(entityRef, aspectId, options);
    },
    onSuccess: () =>
      client.invalidateQueries({ queryKey: reportKey(entityRef, modelId) }),
  });
}
