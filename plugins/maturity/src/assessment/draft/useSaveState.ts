import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  onlineManager,
  useMutationState,
  type Mutation,
} from '@tanstack/react-query';
import { responseStatus } from '../../api/errors';
import {
  areaSavesKey,
  entitySavesKey,
  type DraftTarget,
} from './saveDraftAnswer';

/** The state of the last save of an area. */
export type SaveState =
  | { status: 'idle' }
  | { status: 'saving' }
  /** Failed temporarily, and being retried. */
  | { status: 'retrying' }
  /** Someone else changed the area in the meantime. */
  | { status: 'conflict'; mine: DraftAnswer }
  | { status: 'failed'; error: Error; mine: DraftAnswer };

type Save = Mutation<DraftArea, Error, DraftAnswer>;

function stateOf({ state }: Save): SaveState {
  const { status, failureCount, isPaused, error, variables } = state;
  if (status === 'pending') {
    // A save that waits for an earlier one of the same area is paused as well.
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

/** The state of the last save of one area. */
export function useSaveState(target: DraftTarget, areaId: string): SaveState {
  const saves = useMutationState<SaveState, Save>({
    filters: { mutationKey: areaSavesKey(target, areaId) },
    select: stateOf,
  });
  return saves.at(-1) ?? { status: 'idle' };
}

/**
 * Counts the areas of a draft that are being saved, and those that fail to be
 * saved.
 */
export function useSaveCounts({ entityRef, modelId }: DraftTarget): {
  saving: number;
  failing: number;
} {
  const saves = useMutationState<{ areaId: string; state: SaveState }, Save>({
    filters: { mutationKey: [...entitySavesKey(entityRef), modelId] },
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
