import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { DraftEntry } from '../drafts';

/** Whose answers, and to which model. */
export interface AnswersKey {
  /** Lower-case entity ref. */
  entityRef: string;
  modelId: string;
}

/** What the next assessment is made from. */
export interface SubmitState {
  last?: Assessment;
  draft: DraftEntry[];
}

/** The submitted assessments: they are added, never changed or removed. */
export interface AssessmentStore {
  /** The last assessment of each of the entities that has one. */
  latest(entityRefs: string[], modelId: string): Promise<Assessment[]>;

  get(key: AnswersKey, revision: number): Promise<Assessment | undefined>;

  /** Newest first, of the revisions below `before`. */
  list(
    key: AnswersKey,
    page: { limit: number; before?: number },
  ): Promise<Assessment[]>;

  count(key: AnswersKey): Promise<number>;

  /**
   * Makes the draft into the next assessment, all or nothing, and removes the
   * draft entries that it was made from. An entry that somebody changes
   * meanwhile stays.
   *
   * @param next - makes the assessment, and may be called again where somebody
   * else submits at the same time; what it throws ends the submit
   */
  submit(
    key: AnswersKey,
    next: (state: SubmitState) => Assessment,
  ): Promise<Assessment>;

  /**
   * Inserts the whole history of an entity that has none yet, all or nothing.
   *
   * @returns false where the entity has assessments: then nothing is inserted
   */
  insertHistory(key: AnswersKey, history: Assessment[]): Promise<boolean>;
}
