import type { KeptEdits, KeptNote } from './KeptEdits';

/**
 * The note that is to be submitted with a draft. The server does not know it
 * before, so it is kept in the browser until the draft is submitted or
 * discarded. It belongs to the draft on top of one assessment: once somebody
 * has submitted another one, it no longer says what changed.
 */
export class SubmissionNote {
  readonly #kept: KeptEdits;
  readonly #onChange: () => void;
  #note: KeptNote | undefined;

  constructor(kept: KeptEdits, onChange: () => void) {
    this.#kept = kept;
    this.#onChange = onChange;
    this.#note = kept.readNote();
  }

  /**
   * The text; empty where there is none.
   *
   * @param revision - the revision of the assessment that the draft builds on
   */
  textFor(revision: number): string {
    return this.#note?.revision === revision ? this.#note.text : '';
  }

  type(text: string, revision: number): void {
    this.#set(text === '' ? undefined : { text, revision });
  }

  /** Takes the note along to the draft as it is now. */
  moveTo(from: number, to: number): void {
    this.type(this.textFor(from), to);
  }

  clear(): void {
    this.#set(undefined);
  }

  #set(note: KeptNote | undefined): void {
    this.#note = note;
    this.#kept.writeNote(note);
    this.#onChange();
  }
}
