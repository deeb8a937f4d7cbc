import type {
  Draft,
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import type { MaturityApi } from '../../api';
import { isTransient } from '../../api/errors';
import { draftKey } from '../../api/queries';

const LONGEST_WAIT_MS = 10_000;

/** The draft that answers are saved to. */
export interface DraftTarget {
  entityRef: string;
  modelId: string;
}

/** The mutation key of all saves to drafts of an entity. */
export function entitySavesKey(entityRef: string) {
  return ['save-answer', entityRef] as const;
}

/** The mutation key of the saves of one area. */
export function areaSavesKey(
  { entityRef, modelId }: DraftTarget,
  areaId: string,
) {
  return [...entitySavesKey(entityRef), modelId, areaId] as const;
}

/**
 * Saves one answer, or null to clear it. The screen shows it immediately. Saves
 * of one area run one after the other, each with the version that the previous
 * one returned. Saves that fail temporarily are retried until they succeed.
 */
export function saveDraftAnswer(
  api: MaturityApi,
  client: QueryClient,
  target: DraftTarget,
  areaId: string,
  answer: DraftAnswer,
): void {
  const { entityRef, modelId } = target;
  const mutationKey = areaSavesKey(target, areaId);
  const mutation = new MutationObserver<DraftArea, Error, DraftAnswer>(client, {
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    gcTime: Infinity,
    retry: (_, error) => isTransient(error),
    retryDelay: failures => Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures),
    onMutate: wanted => {
      forgetSaves(client, mutationKey);
      changeArea(client, target, areaId, area => ({
        ...area,
        change: wanted === null ? 'cleared' : 'set',
        answer: wanted,
      }));
    },
    mutationFn: wanted => {
      const version = areaIn(client, target, areaId)?.version ?? null;
      return wanted === null
        ? api.clearDraftAnswer(entityRef, areaId, version, { model: modelId })
        : api.setDraftAnswer(entityRef, areaId, wanted, version, {
            model: modelId,
          });
    },
    onSuccess: saved => {
      const changedSince = client.isMutating({ mutationKey }) > 1;
      changeArea(client, target, areaId, ({ change, answer: newer }) =>
        changedSince ? { ...saved, change, answer: newer } : saved,
      );
    },
  });
  // The failure stays in the state of the mutation, where the page reads it.
  mutation.mutate(answer).catch(() => undefined);
}

/** Forgets the results of earlier saves, which no longer matter. */
export function forgetSaves(
  client: QueryClient,
  mutationKey: readonly string[],
): void {
  const cache = client.getMutationCache();
  cache
    .findAll({ mutationKey: [...mutationKey] })
    .filter(({ state }) => state.status !== 'pending')
    .forEach(mutation => cache.remove(mutation));
}

/** Replaces an area by what someone else saved. */
export function replaceDraftArea(
  client: QueryClient,
  target: DraftTarget,
  area: DraftArea,
): void {
  forgetSaves(client, areaSavesKey(target, area.areaId));
  changeArea(client, target, area.areaId, () => area);
}

function areaIn(
  client: QueryClient,
  { entityRef, modelId }: DraftTarget,
  areaId: string,
): DraftArea | undefined {
  return client
    .getQueryData<Draft>(draftKey(entityRef, modelId))
    ?.areas.find(area => area.areaId === areaId);
}

function changeArea(
  client: QueryClient,
  { entityRef, modelId }: DraftTarget,
  areaId: string,
  change: (area: DraftArea) => DraftArea,
): void {
  client.setQueryData<Draft>(draftKey(entityRef, modelId), draft =>
    draft === undefined
      ? undefined
      : {
          ...draft,
          areas: draft.areas.map(area =>
            area.areaId === areaId ? change(area) : area,
          ),
        },
  );
}
