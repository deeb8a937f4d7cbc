import { useApi } from '@backstage/core-plugin-api';
import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { unavailable, type Unavailable } from '../api/queryState';
import type { DraftTarget } from './saveAnswer';
import { useSaveAnswer, useTakeArea } from './useDraftActions';

/** Two answers to one area, and how to decide between them. */
export type ConflictState =
  | Unavailable
  | {
      status: 'ready';
      theirs: DraftArea;
      takeTheirs: () => void;
      takeMine: () => void;
    };

/** What somebody else answered while `mine` was on its way. */
export function useConflict(
  target: DraftTarget,
  areaId: string,
  mine: DraftAnswer,
): ConflictState {
  const api = useApi(maturityApiRef);
  const take = useTakeArea(target);
  const save = useSaveAnswer(target);
  const query = useQuery({
    queryKey: ['conflict', target.entityRef, target.modelId, areaId],
    queryFn: async ({ signal }) => {
      const draft = await api.getDraft(target.entityRef, {
        model: target.modelId,
        signal,
      });
      return draft.areas.find(area => area.areaId === areaId) ?? null;
    },
    // What was read for an earlier conflict is of no use in this one.
    gcTime: 0,
  });
  const theirs = query.data;
  if (!theirs) {
    return unavailable(query);
  }
  return {
    status: 'ready',
    theirs,
    takeTheirs: () => take(theirs),
    takeMine: () => {
      // Their version is the one that mine now knowingly replaces.
      take(theirs);
      save(areaId, mine);
    },
  };
}
