import { useApi } from '@backstage/core-plugin-api';
import type { PracticeEvidence } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { reportQuery } from '../../api/queries';
import type { DraftTarget } from '../draft/KeptEdits';

type EvidenceByPractice = ReadonlyMap<string, PracticeEvidence>;

const EvidenceContext = createContext<EvidenceByPractice>(new Map());

export interface EvidenceProviderProps {
  target: DraftTarget;
  children: ReactNode;
}

/**
 * Reads what facts say about the practices. While that is not known, or cannot
 * be, the form is as if nothing had been seen.
 */
export function EvidenceProvider({ target, children }: EvidenceProviderProps) {
  const api = useApi(maturityApiRef);
  const { data } = useQuery(reportQuery(api, target.entityRef, target.modelId));
  const evidence = useMemo(
    () =>
      new Map(
        (data?.evidence.areas ?? [])
          .flatMap(({ practices }) => practices)
          .map(practice => [practice.practiceId, practice]),
      ),
    [data],
  );
  return (
    <EvidenceContext.Provider value={evidence}>
      {children}
    </EvidenceContext.Provider>
  );
}

/** What facts say about practices, by the id of the practice. */
export function useEvidence(): EvidenceByPractice {
  return useContext(EvidenceContext);
}
