import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  onlineManager,
  useMutationState,
  type Mutation,
} from '@tanstack/react-query';
import { responseStatus } from '../api/errors';
import { saveKey, savesOf, type DraftTarget } from './saveAnswer';

/** How the last save of an area stands. */
export type SaveState =
  | { status: 'idle' }
  | { status: 'saving' }
  /** Failed for now; tried again without being asked. */
  | { status: 'retrying' }
  /** Somebody else changed the area meanwhile. */
  | { status: 'conflict'; mine: DraftAnswer }
  | { status: 'failed'; error: Error; mine: DraftAnswer };

type Save = Mutation<DraftArea, Error, DraftAnswer>;

function stateOf({ state }: Save): SaveState {
  const { status, failureCount, isPaused, error, variables } = state;
  if (status === 'pending') {
    // Also paused is what waits for an earlier save of the same area.
    const isCutOff = isPaused && !onlineManager.isOnline();
    return { status: failureCount > 0 || isCutOff ? 'retrying' : 'saving' };
  }
  if (status !== 'error' || !error) {
    return { status: 'idle' };
  }
  const mine = variables ?? null;
  return isConflict(error)
    ? { status: 'conflict', mine }
    : { status: 'failed', error, mine };
}

/** How the last save of one area stands. */
export function useSaveState(target: DraftTarget, areaId: string): SaveState {
  const saves = useMutationState<SaveState, Save>({
    filters: { mutationKey: saveKey(target, areaId) },
    select: stateOf,
  });
  return saves.at(-1) ?? { status: 'idle' };
}

/** How many areas of a draft are being saved, and how many fail to be. */
export function useSaves({ entityRef, modelId }: DraftTarget): {
  saving: number;
  failing: number;
} {
  const saves = useMutationState<{ areaId: string; state: SaveState }, Save>({
    filters: { mutationKey: [...savesOf(entityRef), modelId] },
    select: save => ({
      areaId: String(save.options.mutationKey?.at(-1)),
      state: stateOf(save),
    }),
  });
  const lastOfArea = new Map(
    saves.map(({ areaId, state }) => [areaId, state.status]),
  );
  const states = [...lastOfArea.values()];
  return {
    saving: states.filter(status => status === 'saving').length,
    failing: states.filter(status => !['idle', 'saving'].includes(status))
      .length,
  };
}

/**
 * 412: the version is no longer the current one. 428: the draft had no answer
 * when it was read, and has one now.
 */
function isConflict(error: Error): boolean {
  const status = responseStatus(error);
  return status === 412 || status === 428;
}
