import type { DraftAnswer } from '@cnmm/backstage-plugin-maturity-common';
import type { AnswersKey } from '../assessments';

/** What a draft says of one area. */
export interface DraftEntry {
  areaId: string;
  /** Null where the own answer is cleared. */
  answer: DraftAnswer;
  /** Opaque; another one after every write. */
  version: string;
  updatedAt: string;
  updatedBy: string;
}

/** The answers being edited: an entry per area. */
export interface DraftStore {
  /** By area id. */
  list(key: AnswersKey): Promise<DraftEntry[]>;

  /**
   * Writes one entry, unless somebody else was faster.
   *
   * @param expected - the version to replace, or null where the draft must
   * not yet say anything of the area
   * @returns the entry as written, or undefined where that was not so
   */
  write(
    key: AnswersKey,
    entry: Omit<DraftEntry, 'version'>,
    expected: string | null,
  ): Promise<DraftEntry | undefined>;

  /** Removes all entries. */
  discard(key: AnswersKey): Promise<void>;
}
