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

/** What there is of an entity, where assessments are appended. */
export interface ExistingHistory {
  key: AnswersKey;
  last?: Assessment;
  /** ISO 8601, UTC: when each revision was submitted. */
  times: { revision: number; submittedAt: string }[];
}

/** Which part of all assessments to read. */
export interface AssessmentScan {
  /** Full entity refs; all if left out. */
  entityRefs?: string[];
  /** In lower case; all if left out. */
  kinds?: string[];
  /** The assessment to read on from. */
  after?: AnswersKey & { revision: number };
  limit: number;
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
   * @param areaIds - the areas whose entries are taken: those of others stay
   * in the draft; all if left out
   */
  submit(
    key: AnswersKey,
    next: (state: SubmitState) => Assessment,
    areaIds?: string[],
  ): Promise<Assessment>;

  /**
   * Inserts the whole history of an entity that has none yet, all or nothing.
   *
   * @returns false where the entity has assessments: then nothing is inserted
   */
  insertHistory(key: AnswersKey, history: Assessment[]): Promise<boolean>;

  /**
   * Adds to the histories of many entities, all or nothing.
   *
   * @param next - makes the assessments from what there is, each with the
   * revision after the last; may be called again where somebody submits at the
   * same time, and what it throws ends it
   */
  append(
    keys: AnswersKey[],
    next: (existing: ExistingHistory[]) => Assessment[],
  ): Promise<Assessment[]>;

  /** All assessments in the order of entity, model and revision, a page. */
  scan(page: AssessmentScan): Promise<Assessment[]>;
}
