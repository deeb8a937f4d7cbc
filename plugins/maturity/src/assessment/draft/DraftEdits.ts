import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { isTransient } from '../../api/errors';
import {
  afterSave,
  asSent,
  compared,
  edited,
  isFinished,
  rebased,
  resumed,
  type Edit,
  type Edits,
  type EditState,
} from './edit';
import type { KeptEdits, TypedLink } from './KeptEdits';
import { SubmissionNote } from './SubmissionNote';

const PAUSE_IN_TYPING_MS = 1000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10_000;

/** How a request to save an answer ended. */
export interface SaveResult {
  /** False if someone else was faster. */
  saved: boolean;
  /** The area as the server has it now. */
  area: DraftArea;
}

/** Saves an answer that replaces a version of an area. */
export type Send = (
  areaId: string,
  answer: DraftAnswer,
  version: string | null,
  options?: { keepalive: boolean },
) => Promise<SaveResult>;

export interface DraftEditsOptions {
  userRef: string;
  /** The areas of the draft as the server has them now. */
  areas: DraftArea[];
  kept: KeptEdits;
  send: Send;
  /** Called with each area that a request has brought up to date. */
  onCurrent: (area: DraftArea) => void;
}

/** What is not saved yet, by area id. It is replaced with every change. */
export interface Unsaved {
  edits: Edits;
  links: ReadonlyMap<string, TypedLink>;
}

/**
 * The edits of a draft that are not saved yet. Those of one area are saved one
 * after the other, each on what the previous one left. Those that fail
 * temporarily are tried again until they succeed.
 */
export class DraftEdits {
  readonly note: SubmissionNote;
  readonly #options: DraftEditsOptions;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #flights = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #unsaved: Unsaved;
  #paused = false;

  /** Takes up what was kept. Saving it begins with `resume`. */
  constructor(options: DraftEditsOptions) {
    this.#options = options;
    this.note = new SubmissionNote(options.kept, () => this.#notify());
    const edits = new Map<string, Edit>();
    const links = new Map<string, TypedLink>();
    for (const area of options.areas) {
      const { edit, link } = options.kept.read(area.areaId);
      const left = edit && compared(resumed(edit), area, options.userRef);
      if (left) edits.set(area.areaId, left);
      if (link) links.set(area.areaId, link);
    }
    this.#unsaved = { edits, links };
    options.areas.forEach(({ areaId }) => this.#keep(areaId));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly unsaved = (): Unsaved => this.#unsaved;

  isEmpty(): boolean {
    const { edits, links } = this.#unsaved;
    return edits.size + links.size === 0;
  }

  /**
   * Changes an answer, and saves it: at once, or when typing pauses.
   *
   * @param area - the area as the person sees it
   */
  change(
    area: DraftArea,
    answer: DraftAnswer,
    { typing = false }: { typing?: boolean } = {},
  ): void {
    const edit = this.#edit(area.areaId);
    this.#put(area.areaId, edited(edit, area, answer, typing));
  }

  /** Saves what is typed without waiting for a pause. */
  flush(areaId: string): void {
    if (this.#edit(areaId)?.state.status === 'typed') this.#save(areaId);
  }

  /** Keeps the text of a link that is not added yet; none if it is empty. */
  typeLink(areaId: string, link: TypedLink): void {
    const links = new Map(this.#unsaved.links);
    if (link.url || link.title) links.set(areaId, link);
    else links.delete(areaId);
    this.#replace(areaId, { ...this.#unsaved, links });
  }

  /** Goes back to the saved answer. */
  restore(areaId: string): void {
    this.#put(areaId, undefined);
  }

  /** Tries again what was refused. */
  retry(areaId: string): void {
    const edit = this.#edit(areaId);
    if (edit) this.#put(areaId, { ...edit, state: { status: 'saving' } });
  }

  /** Tries everything again that failed temporarily. */
  retryAll(): void {
    for (const [areaId, { state }] of this.#unsaved.edits) {
      if (state.status === 'retrying') this.#save(areaId);
    }
  }

  /** Ends a conflict with the answer of the other person. */
  takeTheirs(areaId: string): void {
    if (this.#edit(areaId)?.state.status !== 'conflict') return;
    this.#put(areaId, undefined);
  }

  /** Ends a conflict with the own answer. */
  takeMine(areaId: string): void {
    const edit = this.#edit(areaId);
    if (edit?.state.status !== 'conflict') return;
    this.#put(areaId, rebased(edit, edit.state.theirs));
  }

  /** Begins or goes on to save everything. */
  resume(): void {
    this.#paused = false;
    [...this.#unsaved.edits.keys()].forEach(areaId => this.#goOn(areaId));
  }

  /**
   * Discards the draft. Saves that are under way end first, as they would bring
   * their answers back.
   *
   * @param discard - discards the draft on the server
   */
  async discard(discard: () => Promise<void>): Promise<void> {
    this.#paused = true;
    try {
      await Promise.all(this.#flights.values());
      await discard();
      const { edits, links } = this.#unsaved;
      this.#unsaved = { edits: new Map(), links: new Map() };
      [...edits.keys(), ...links.keys()].forEach(areaId => this.#keep(areaId));
      this.note.clear();
    } finally {
      this.resume();
    }
  }

  /**
   * Sends what is not saved in requests that outlive the page. Whether they
   * succeed is seen on return.
   */
  sendOnLeaving(): void {
    for (const [areaId, edit] of this.#unsaved.edits) {
      const { status } = edit.state;
      if (
        isFinished(edit.answer) &&
        status !== 'conflict' &&
        status !== 'failed'
      ) {
        this.#set(areaId, asSent(edit));
        this.#options
          .send(areaId, edit.answer, edit.base.version, { keepalive: true })
          .catch(() => undefined);
      }
    }
  }

  #edit(areaId: string): Edit | undefined {
    return this.#unsaved.edits.get(areaId);
  }

  /** Sets or removes an edit, and does what its state asks for. */
  #put(areaId: string, edit: Edit | undefined): void {
    this.#set(areaId, edit);
    this.#goOn(areaId);
  }

  #set(areaId: string, edit: Edit | undefined): void {
    const edits = new Map(this.#unsaved.edits);
    if (edit) edits.set(areaId, edit);
    else edits.delete(areaId);
    this.#replace(areaId, { ...this.#unsaved, edits });
  }

  #replace(areaId: string, unsaved: Unsaved): void {
    this.#unsaved = unsaved;
    this.#keep(areaId);
    this.#notify();
  }

  #keep(areaId: string): void {
    const edit = this.#edit(areaId);
    this.#options.kept.write(areaId, {
      ...(edit && {
        edit: { answer: edit.answer, base: edit.base, sent: edit.sent },
      }),
      link: this.#unsaved.links.get(areaId),
    });
  }

  #notify(): void {
    this.#listeners.forEach(listener => listener());
  }

  #goOn(areaId: string): void {
    clearTimeout(this.#timers.get(areaId));
    const wait = waitOf(this.#edit(areaId)?.state);
    if (wait === 0) {
      this.#save(areaId);
    } else if (wait !== undefined) {
      this.#timers.set(
        areaId,
        setTimeout(() => this.#save(areaId), wait),
      );
    }
  }

  #save(areaId: string): void {
    const edit = this.#edit(areaId);
    if (!edit || this.#paused) return;
    clearTimeout(this.#timers.get(areaId));
    const state: EditState =
      edit.state.status === 'typed' ? { status: 'saving' } : edit.state;
    if (this.#flights.has(areaId)) {
      // Goes on when the request has ended.
      this.#set(areaId, { ...edit, state });
      return;
    }
    this.#set(areaId, asSent({ ...edit, state }));
    const { answer, base } = edit;
    const flight = this.#options
      .send(areaId, answer, base.version)
      .then(
        result => this.#onResult(areaId, answer, result),
        error => this.#onFailure(areaId, answer, error),
      )
      .finally(() => {
        this.#flights.delete(areaId);
        // What came in while the request was under way.
        if (this.#edit(areaId)?.state.status === 'saving') this.#save(areaId);
      });
    this.#flights.set(areaId, flight);
  }

  #onResult(areaId: string, answer: DraftAnswer, result: SaveResult): void {
    const { saved, area } = result;
    const edit = this.#edit(areaId);
    this.#options.onCurrent(area);
    if (!edit) return;
    const next = saved
      ? afterSave(edit, answer, area)
      : compared(edit, area, this.#options.userRef);
    if (next === edit) this.#retryLater(areaId, edit);
    else this.#put(areaId, next);
  }

  #onFailure(areaId: string, answer: DraftAnswer, error: Error): void {
    const edit = this.#edit(areaId);
    const status = edit?.state.status;
    if (!edit || (status !== 'saving' && status !== 'retrying')) return;
    if (isTransient(error)) {
      this.#retryLater(areaId, edit);
    } else if (edit.answer === answer) {
      this.#put(areaId, { ...edit, state: { status: 'failed', error } });
    }
  }

  #retryLater(areaId: string, edit: Edit): void {
    const { state } = edit;
    const failures = state.status === 'retrying' ? state.failures + 1 : 1;
    this.#put(areaId, { ...edit, state: { status: 'retrying', failures } });
  }
}

/** How long to wait before the next save; undefined where none is due. */
function waitOf(state: EditState | undefined): number | undefined {
  switch (state?.status) {
    case 'typed':
      return PAUSE_IN_TYPING_MS;
    case 'saving':
      return 0;
    case 'retrying':
      return Math.min(
        LONGEST_WAIT_MS,
        FIRST_WAIT_MS * 2 ** (state.failures - 1),
      );
    default:
      return undefined;
  }
}
