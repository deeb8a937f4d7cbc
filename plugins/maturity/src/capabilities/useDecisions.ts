import { useApi } from '@backstage/core-plugin-api';
import type { ProviderDecision } from '@cnmm/backstage-plugin-maturity-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { computedKey } from '../api/queries';

/** The most entities that one request may be about. */
const BATCH = 100;

/** What a user can say about the providers of a capability. */
export interface Decisions {
  decide: (entityRefs: string[], decision: ProviderDecision) => void;
  /** Withdraws the decision about an entity. */
  withdraw: (entityRef: string) => void;
  isPending: boolean;
  /** Why the last decision could not be stored. */
  error: Error | null;
}

/** Takes decisions; reports and the ranking follow at once. */
export function useDecisions(capabilityId: string): Decisions {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation<
    void,
    Error,
    { entityRefs: string[]; decision?: ProviderDecision }
  >({
    mutationFn: async ({ entityRefs, decision }) => {
      const [only, ...others] = entityRefs;
      if (!decision) {
        await api.withdrawProviderDecision(capabilityId, only);
      } else if (others.length === 0) {
        await api.decideProvider(capabilityId, only, decision);
      } else {
        for (let start = 0; start < entityRefs.length; start += BATCH) {
          const batch = entityRefs.slice(start, start + BATCH);
          await api.decideProviders(capabilityId, batch, decision);
        }
      }
    },
    // Some of several batches may have been stored.
    onSettled: () => client.invalidateQueries({ queryKey: computedKey }),
  });
  return {
    decide: (entityRefs, decision) => mutate({ entityRefs, decision }),
    withdraw: entityRef => mutate({ entityRefs: [entityRef] }),
    isPending,
    error,
  };
}
