import { useApi } from '@backstage/core-plugin-api';
import type { Draft } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type PropsWithChildren,
} from 'react';
import { maturityApiRef } from '../../api';
import { draftQuery } from '../../api/queries';
import type { DraftEdits, Unsaved } from './DraftEdits';
import { finishedEdits, withEdits, type Edit } from './edit';
import type { TypedLink } from './KeptEdits';
import { openDraftEdits } from './openDraftEdits';

const Context = createContext<DraftEdits | undefined>(undefined);

export interface DraftEditsProviderProps {
  userRef: string;
  /** The draft as the server has it now. */
  draft: Draft;
}

/** Provides the edits of one draft to the form within it. */
export function DraftEditsProvider(
  props: PropsWithChildren<DraftEditsProviderProps>,
) {
  const { userRef, draft, children } = props;
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const [edits] = useState(() => openDraftEdits(api, client, userRef, draft));
  useEffect(() => edits.resume(), [edits]);
  return <Context.Provider value={edits}>{children}</Context.Provider>;
}

/** The edits of the draft. */
export function useDraftEdits(): DraftEdits {
  const edits = useContext(Context);
  if (!edits) throw new Error('There is no DraftEditsProvider around this');
  return edits;
}

/** What of the draft is not saved yet. */
export function useUnsaved(): Unsaved {
  const edits = useDraftEdits();
  return useSyncExternalStore(edits.subscribe, edits.unsaved);
}

/** The edit of one area, if there is one. */
export function useEdit(areaId: string): Edit | undefined {
  const edits = useDraftEdits();
  return useSyncExternalStore(edits.subscribe, () =>
    edits.unsaved().edits.get(areaId),
  );
}

/** The text of the link of one area that is not added yet, if there is one. */
export function useTypedLink(areaId: string): TypedLink | undefined {
  const edits = useDraftEdits();
  return useSyncExternalStore(edits.subscribe, () =>
    edits.unsaved().links.get(areaId),
  );
}

/**
 * The note to submit with a draft that builds on an assessment; empty where
 * none is typed.
 */
export function useSubmissionNote(revision: number): string {
  const edits = useDraftEdits();
  return useSyncExternalStore(edits.subscribe, () =>
    edits.note.textFor(revision),
  );
}

/** The areas of a draft that are not saved yet. */
export interface UnsavedAreas {
  /** How many will soon be saved if nothing goes wrong. */
  saving: number;
  /** The ids of the others: they failed, or something is missing. */
  unsaved: string[];
}

/** Which areas are not saved yet. */
export function useUnsavedAreas(): UnsavedAreas {
  const { edits, links } = useUnsaved();
  const underWay = [...edits].filter(
    ([, { state }]) => state.status === 'typed' || state.status === 'saving',
  );
  const unsaved = new Set(edits.keys());
  underWay.forEach(([areaId]) => unsaved.delete(areaId));
  return {
    saving: underWay.length,
    unsaved: [...new Set([...unsaved, ...links.keys()])],
  };
}

/** A draft with its edits. */
export interface EditedDraft {
  /** With all of them. */
  draft: Draft;
  /** Without those that are unfinished, and so are no answers yet. */
  finished: Draft;
}

/**
 * A draft with its edits.
 *
 * @param read - the draft as it was when the page opened
 */
export function useEditedDraft(read: Draft): EditedDraft {
  const api = useApi(maturityApiRef);
  const { edits } = useUnsaved();
  // Read here as well, so that a saved answer never disappears between the end
  // of its edit and the update of the draft.
  const { data: draft = read } = useQuery(
    draftQuery(api, read.entityRef, read.modelId),
  );
  return {
    draft: useMemo(() => withEdits(draft, edits), [draft, edits]),
    finished: useMemo(
      () => withEdits(draft, finishedEdits(edits)),
      [draft, edits],
    ),
  };
}
