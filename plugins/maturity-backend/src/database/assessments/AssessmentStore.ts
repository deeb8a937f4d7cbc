import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  AnswerTexts,
  Assessment,
  AssessmentSummary,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import {
  type DraftEntry,
  type DraftRow,
  fromDraftRow,
} from '../drafts/DraftStore';
import { insertPendingUpdates } from '../projection/UpdateStore';
import { type AnswersKey, toKeyColumns } from '../rows';
import { appendAssessments, type NextAssessments } from './appendAssessments';
import {
  type AssessmentRow,
  type AssessmentWithoutTexts,
  fromAssessmentRow,
  fromSummaryRow,
  latestAssessments,
  latestWithoutTexts,
  SUMMARY_COLUMNS,
  toAssessmentRow,
} from './assessmentRows';
import { HistoryMovedError, requireHistories } from './requireHistories';

const MAX_ATTEMPTS = 5;

/** What the next assessment is made from. */
export interface SubmitState {
  last?: Assessment;
  draft: DraftEntry[];
}

/** Which of all assessments to read. */
export interface AssessmentScan {
  /** Full entity refs. Default: all. */
  entityRefs?: string[];
  /** In lower case. Default: all. */
  kinds?: string[];
  /** The last assessment of the previous page. */
  after?: AnswersKey & { revision: number };
  limit: number;
}

/**
 * The submitted assessments. They are added, never changed or removed. Only the
 * entity that they belong to may change, see `OrphanStore`.
 */
export class AssessmentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Reads the latest assessment of each entity that has one. Reads no texts,
   * which are only needed for the answers that somebody opens.
   */
  async latest(
    entityRefs: string[],
    modelId: string,
  ): Promise<AssessmentWithoutTexts[]> {
    return latestWithoutTexts(this.#knex, entityRefs, modelId);
  }

  /** Reads what people wrote about the answers of an assessment, by area id. */
  async texts(
    key: AnswersKey,
    revision: number,
  ): Promise<Record<string, AnswerTexts>> {
    const row = await this.#knex<AssessmentRow>('assessments')
      .where(toKeyColumns(key))
      .where({ revision })
      .first('texts');
    return row ? JSON.parse(row.texts) : {};
  }

  async get(
    key: AnswersKey,
    revision: number,
  ): Promise<Assessment | undefined> {
    const row = await this.#knex<AssessmentRow>('assessments')
      .where(toKeyColumns(key))
      .where({ revision })
      .first();
    return row && fromAssessmentRow(row);
  }

  /**
   * Lists the assessments of an entity without their answers, newest first.
   *
   * @param page - `before`: only revisions below this one
   */
  async list(
    key: AnswersKey,
    { limit, before }: { limit: number; before?: number },
  ): Promise<AssessmentSummary[]> {
    const query = this.#knex<AssessmentRow>('assessments')
      .where(toKeyColumns(key))
      .orderBy('revision', 'desc')
      .limit(limit)
      .select(...SUMMARY_COLUMNS);
    const rows = await (before === undefined
      ? query
      : query.where('revision', '<', before));
    return rows.map(fromSummaryRow);
  }

  async count(key: AnswersKey): Promise<number> {
    const row = await this.#knex('assessments')
      .where(toKeyColumns(key))
      .count({ count: '*' })
      .first();
    return Number(row?.count);
  }

  /**
   * Turns the draft into the next assessment and removes the draft entries it
   * was made from, all or nothing. An entry that somebody changes in the
   * meantime stays in the draft.
   *
   * @param next - creates the assessment. It is called again if somebody else
   * submits at the same time. If it throws, nothing is submitted
   * @param areaIds - the areas whose entries are submitted; entries of other
   * areas stay in the draft. Default: all
   * @throws ConflictError if others submitted at every attempt
   */
  async submit(
    key: AnswersKey,
    next: (state: SubmitState) => Assessment,
    areaIds?: string[],
  ): Promise<Assessment> {
    return this.#attempt(
      tx => submitOnce(tx, key, next, areaIds),
      key.entityRef,
    );
  }

  /**
   * Appends to the histories of several entities, all or nothing.
   *
   * @param next - creates the assessments from the existing histories, each
   * with the revision after the last. It is called again if somebody submits
   * at the same time. If it throws, nothing is appended
   * @throws ConflictError if others submitted at every attempt
   */
  async append(
    keys: AnswersKey[],
    next: NextAssessments,
  ): Promise<Assessment[]> {
    return this.#attempt(
      tx => appendAssessments(tx, keys, next),
      'the same entities',
    );
  }

  /**
   * Reads a page of all assessments, ordered by entity, model and revision.
   *
   * A page starts where the previous one ended in the primary key. So nothing
   * is missed or read twice while others write, and the last page costs no
   * more than the first.
   */
  async scan({
    entityRefs,
    kinds,
    after,
    limit,
  }: AssessmentScan): Promise<Assessment[]> {
    const query = this.#knex<AssessmentRow>('assessments')
      .orderBy(['entity_ref', 'model_id', 'revision'])
      .limit(limit);
    if (entityRefs) query.whereIn('entity_ref', entityRefs);
    if (kinds) {
      query.where(anyOf => {
        anyOf.whereRaw('1 = 0');
        for (const kind of kinds) anyOf.orWhereLike('entity_ref', `${kind}:%`);
      });
    }
    if (after) {
      query.whereRaw('(entity_ref, model_id, revision) > (?, ?, ?)', [
        after.entityRef,
        after.modelId,
        after.revision,
      ]);
    }
    return (await query).map(fromAssessmentRow);
  }

  /**
   * Retries from the start if somebody else took the revision, or moved the
   * history to another entity.
   */
  async #attempt<T>(
    work: (tx: Knex.Transaction) => Promise<T>,
    subject: string,
  ): Promise<T> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        return await this.#knex.transaction(work);
      } catch (error) {
        if (
          !isDatabaseConflictError(error) &&
          !(error instanceof HistoryMovedError)
        ) {
          throw error;
        }
      }
    }
    throw new ConflictError(
      `Others keep submitting assessments of ${subject}; try again`,
    );
  }
}

/**
 * No row is locked. Three conditions keep concurrent work apart, on any database
 * and with any number of replicas:
 *
 * - Two concurrent submits insert the same revision. The primary key lets one
 *   pass; the other waits, fails, and starts over from reading.
 * - A draft entry is deleted only in the version that was read. An edit made in
 *   between has given it another version, so it stays in the draft, on top of
 *   this assessment. An edit made afterwards finds its version gone, and its
 *   author is told.
 * - The history that was read is still there, see {@link requireHistories}.
 */
async function submitOnce(
  tx: Knex.Transaction,
  key: AnswersKey,
  next: (state: SubmitState) => Assessment,
  areaIds?: string[],
): Promise<Assessment> {
  // In this order: if somebody submits the draft in between, it is empty, and
  // is not submitted again on top of that.
  const [last] = await latestAssessments(tx, [key.entityRef], key.modelId);
  const draft = await tx<DraftRow>('draft_answers')
    .where(toKeyColumns(key))
    .orderBy('area_id');
  const rows = draft.filter(row => areaIds?.includes(row.area_id) ?? true);
  const assessment = next({ last, draft: rows.map(fromDraftRow) });
  await tx<AssessmentRow>('assessments').insert(
    toAssessmentRow(assessment, last),
  );
  if (last) await requireHistories(tx, [last]);
  await insertPendingUpdates(tx, [key.entityRef]);
  await tx<DraftRow>('draft_answers')
    .where(toKeyColumns(key))
    .whereIn(
      'version',
      rows.map(({ version }) => version),
    )
    .delete();
  return assessment;
}
