import {
  sameAnswer,
  type Draft,
  type DraftAnswer,
  type DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';

/** What the draft said about an area when a person began to edit it. */
export interface EditBase
  extends Pick<DraftArea, 'version' | 'change' | 'answer'> {
  /** The revision of the last own answer; 0 if there is none. */
  revision: number;
}

/** How far an edit is. */
export type EditState =
  /** Is still being typed. It is saved when typing pauses. */
  | { status: 'typed' }
  /** Lacks a reason, and cannot be saved without one. */
  | { status: 'unfinished' }
  | { status: 'saving' }
  /** Failed temporarily, and is tried again. */
  | { status: 'retrying'; failures: number }
  /** Someone else changed the area in the meantime. */
  | { status: 'conflict'; theirs: DraftArea }
  | { status: 'failed'; error: Error };

/** A change of one answer that is not saved yet. */
export interface Edit {
  /** The wanted answer; null to clear it. */
  answer: DraftAnswer;
  /** What this change replaces, whatever others have saved since. */
  base: EditBase;
  /** The answers sent on this base, as a response may have been lost. */
  sent: DraftAnswer[];
  state: EditState;
}

/** The edits of a draft, by area id. */
export type Edits = ReadonlyMap<string, Edit>;

/**
 * Changes an answer.
 *
 * @param edit - the edit that there is already
 * @param area - the area as the person sees it
 * @returns undefined if nothing is left to save
 */
export function edited(
  edit: Edit | undefined,
  area: DraftArea,
  answer: DraftAnswer,
  typing: boolean,
): Edit | undefined {
  const { base, sent } = edit ?? { base: baseOf(area), sent: [] };
  return sent.length === 0 && says(base, answer)
    ? undefined
    : { answer, base, sent, state: stateOf(answer, typing) };
}

/** Notes that the answer is sent. */
export function asSent(edit: Edit): Edit {
  const { answer, sent } = edit;
  return sent.some(other => sameAnswer(other, answer))
    ? edit
    : { ...edit, sent: [...sent, answer] };
}

/**
 * Goes on after a save.
 *
 * @param answer - the answer that was saved
 * @returns undefined if nothing is left to save
 */
export function afterSave(
  edit: Edit,
  answer: DraftAnswer,
  saved: DraftArea,
): Edit | undefined {
  return edit.answer === answer ? undefined : rebased(edit, saved);
}

/**
 * Compares an edit with the area as the server has it now.
 *
 * @returns undefined if nothing is left to save, the same edit if its base is
 * current, or a conflict if someone else was faster
 */
export function compared(
  edit: Edit,
  current: DraftArea,
  userRef: string,
): Edit | undefined {
  const base = baseOf(current);
  if (says(base, edit.answer)) return undefined;
  if (
    base.version === edit.base.version &&
    base.revision === edit.base.revision
  ) {
    return edit;
  }
  const isMine =
    current.updatedBy === userRef && edit.sent.some(sent => says(base, sent));
  return isMine
    ? rebased(edit, current)
    : { ...edit, state: { status: 'conflict', theirs: current } };
}

/** Moves an edit onto an area, which it replaces knowingly. */
export function rebased(edit: Edit, area: DraftArea): Edit {
  const { answer, state } = edit;
  return {
    answer,
    base: baseOf(area),
    sent: [],
    state: state.status === 'conflict' ? stateOf(answer, false) : state,
  };
}

/** Begins again with an edit that was kept. */
export function resumed(kept: Omit<Edit, 'state'>): Edit {
  return { ...kept, state: stateOf(kept.answer, false) };
}

/** Whether an answer can be saved: "not applicable" needs a reason. */
export function isFinished(answer: DraftAnswer): boolean {
  return answer?.state !== 'not-applicable' || answer.reason.trim() !== '';
}

/** A draft as it is with the edits. */
export function withEdits(draft: Draft, edits: Edits): Draft {
  return {
    ...draft,
    areas: draft.areas.map(area => {
      const edit = edits.get(area.areaId);
      return edit ? { ...area, ...changeTo(edit.answer) } : area;
    }),
  };
}

/**
 * What holds if the draft stays as it is. A draft that was submitted or
 * discarded says nothing itself.
 */
export function answerNow({
  change,
  answer,
  submitted,
}: DraftArea): DraftAnswer {
  return change === 'unchanged' ? submitted?.answer ?? null : answer;
}

/** The edits that can be saved. */
export function finishedEdits(edits: Edits): Edits {
  return new Map([...edits].filter(([, { answer }]) => isFinished(answer)));
}

function changeTo(answer: DraftAnswer): Pick<DraftArea, 'change' | 'answer'> {
  return { change: answer === null ? 'cleared' : 'set', answer };
}

function baseOf({ version, change, answer, submitted }: DraftArea): EditBase {
  const revision = submitted?.provenance.revision ?? 0;
  return { version, change, answer, revision };
}

/** Whether an answer would change nothing. */
function says(base: EditBase, wanted: DraftAnswer): boolean {
  const { change, answer, revision } = base;
  return wanted === null
    ? change === 'cleared' || (change === 'unchanged' && revision === 0)
    : change === 'set' && sameAnswer(answer, wanted);
}

function stateOf(answer: DraftAnswer, typing: boolean): EditState {
  if (!isFinished(answer)) return { status: 'unfinished' };
  return { status: typing ? 'typed' : 'saving' };
}
