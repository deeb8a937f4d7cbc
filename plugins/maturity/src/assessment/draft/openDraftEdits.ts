import type { Draft, DraftArea } from '@cnmm/backstage-plugin-maturity-common';
import type { QueryClient } from '@tanstack/react-query';
import type { MaturityApi } from '../../api';
import { responseStatus } from '../../api/errors';
import { draftKey } from '../../api/queries';
import { DraftEdits, type Send } from './DraftEdits';
import { KeptEdits, type DraftTarget } from './KeptEdits';

/** By API, as each instance of the plugin has one, then by user and draft. */
const opened = new WeakMap<MaturityApi, Map<string, DraftEdits>>();

/** The edits of a draft that was opened before on any page of the portal. */
export function openedDraftEdits(
  api: MaturityApi,
  userRef: string,
  target: DraftTarget,
): DraftEdits | undefined {
  return opened.get(api)?.get(keyOf(userRef, target));
}

/**
 * The edits of a draft. They outlive the page of the assessment: what is not
 * saved yet is saved while the user is on another page, too.
 *
 * @param draft - the draft as the server has it now
 */
export function openDraftEdits(
  api: MaturityApi,
  client: QueryClient,
  userRef: string,
  draft: Draft,
): DraftEdits {
  const known = openedDraftEdits(api, userRef, draft);
  if (known) return known;
  const created = new DraftEdits({
    userRef,
    areas: draft.areas,
    kept: new KeptEdits(userRef, draft),
    send: sendTo(api, draft),
    onCurrent: area => replaceArea(client, draft, area),
  });
  watchWindow(created);
  const ofApi = opened.get(api) ?? new Map<string, DraftEdits>();
  opened.set(api, ofApi.set(keyOf(userRef, draft), created));
  return created;
}

function keyOf(userRef: string, { entityRef, modelId }: DraftTarget): string {
  return [userRef, entityRef, modelId].join(' ');
}

/** Saves answers to a draft. */
export function sendTo(
  api: MaturityApi,
  { entityRef, modelId: model }: DraftTarget,
): Send {
  return async (
    areaId,
    answer,
    version,
    { keepalive } = { keepalive: false },
  ) => {
    const options = { model, keepalive };
    try {
      const area = await (answer === null
        ? api.clearDraftAnswer(entityRef, areaId, version, options)
        : api.setDraftAnswer(entityRef, areaId, answer, version, options));
      return { saved: true, area };
    } catch (error) {
      if (!isConflict(error)) throw error;
      const draft = await api.getDraft(entityRef, { model });
      const area = draft.areas.find(each => each.areaId === areaId);
      if (!area) throw error;
      return { saved: false, area };
    }
  };
}

/**
 * 412: the version is no longer the current one. 428: the draft had no answer
 * when it was read, and has one now.
 */
function isConflict(error: unknown): boolean {
  const status = responseStatus(error);
  return status === 412 || status === 428;
}

function replaceArea(
  client: QueryClient,
  { entityRef, modelId }: DraftTarget,
  area: DraftArea,
): void {
  const queryKey = draftKey(entityRef, modelId);
  client.setQueryData<Draft>(
    queryKey,
    draft =>
      draft && {
        ...draft,
        areas: draft.areas.map(each =>
          each.areaId === area.areaId ? area : each,
        ),
      },
  );
  // A read that is under way may have begun before the change.
  if (client.isFetching({ queryKey }) > 0) {
    client.invalidateQueries({ queryKey }).catch(() => undefined);
  }
}

/** Saves and warns where the browser goes online, or leaves the portal. */
function watchWindow(edits: DraftEdits): void {
  window.addEventListener('online', () => edits.retryAll());
  window.addEventListener('pagehide', () => edits.sendOnLeaving());
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const warnIfUnsaved = () =>
    edits.isEmpty()
      ? window.removeEventListener('beforeunload', warn)
      : window.addEventListener('beforeunload', warn);
  edits.subscribe(warnIfUnsaved);
  warnIfUnsaved();
}
