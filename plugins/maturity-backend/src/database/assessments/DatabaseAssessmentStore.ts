import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { fromDraftRow, type DraftRow } from '../drafts/rows';
import { insertRows } from '../insertRows';
import { leaveUpdates } from '../updates/leaveUpdates';
import { whereKey } from '../whereKey';
import { appendAssessments } from './appendAssessments';
import type {
  AnswersKey,
  AssessmentScan,
  AssessmentStore,
  ExistingHistory,
  SubmitState,
} from './AssessmentStore';
import { latestAssessments } from './latestAssessments';
import { fromAssessmentRow, toAssessmentRow, type AssessmentRow } from './rows';
import { scanAssessments } from './scanAssessments';

const SUBMIT_ATTEMPTS = 5;

/** Assessments in the plugin's database. */
export class DatabaseAssessmentStore implements AssessmentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async latest(entityRefs: string[], modelId: string): Promise<Assessment[]> {
    return latestAssessments(this.#knex, entityRefs, modelId);
  }

  async get(
    key: AnswersKey,
    revision: number,
  ): Promise<Assessment | undefined> {
    const row = await this.#knex<AssessmentRow>('assessments')
      .where(whereKey(key))
      .where({ revision })
      .first();
    return row && fromAssessmentRow(row);
  }

  async list(
    key: AnswersKey,
    { limit, before }: { limit: number; before?: number },
  ): Promise<Assessment[]> {
    const query = this.#knex<AssessmentRow>('assessments')
      .where(whereKey(key))
      .orderBy('revision', 'desc')
      .limit(limit);
    const rows = await (before === undefined
      ? query
      : query.where('revision', '<', before));
    return rows.map(fromAssessmentRow);
  }

  async count(key: AnswersKey): Promise<number> {
    const row = await this.#knex('assessments')
      .where(whereKey(key))
      .count({ count: '*' })
      .first();
    return Number(row?.count);
  }

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

  async append(
    keys: AnswersKey[],
    next: (existing: ExistingHistory[]) => Assessment[],
  ): Promise<Assessment[]> {
    return this.#attempt(
      tx => appendAssessments(tx, keys, next),
      'the same entities',
    );
  }

  async scan(page: AssessmentScan): Promise<Assessment[]> {
    return scanAssessments(this.#knex, page);
  }

  async insertHistory(
    key: AnswersKey,
    history: Assessment[],
  ): Promise<boolean> {
    try {
      return await this.#knex.transaction(async tx => {
        const existing = await tx('assessments').where(whereKey(key)).first();
        if (existing) return false;
        await insertRows(tx, 'assessments', history.map(toAssessmentRow));
        await leaveUpdates(tx, [key.entityRef]);
        return true;
      });
    } catch (error) {
      // Another replica was faster with revision 1: its history is whole, as
      // it came in one transaction too.
      if (isDatabaseConflictError(error)) return false;
      throw error;
    }
  }

  /** Tries again, from reading on, where somebody took the revision. */
  async #attempt<T>(
    work: (tx: Knex.Transaction) => Promise<T>,
    whose: string,
  ): Promise<T> {
    for (let attempt = 0; attempt < SUBMIT_ATTEMPTS; attempt++) {
      try {
        return await this.#knex.transaction(work);
      } catch (error) {
        if (!isDatabaseConflictError(error)) throw error;
      }
    }
    throw new ConflictError(
      `Others keep submitting assessments of ${whose}; try again`,
    );
  }
}

/**
 * No row is locked; two conditions keep concurrent work apart, on any
 * database and with any number of replicas:
 *
 * - Of two submits, both insert the same revision; the primary key lets one
 *   pass and makes the other wait, fail, and read everything anew.
 * - A draft entry is deleted only in the version that was read. An edit that
 *   came in between has given it another version, so it stays in the draft,
 *   on top of this assessment. An edit that comes after finds its version
 *   gone, and its author is told.
 */
async function submitOnce(
  tx: Knex.Transaction,
  key: AnswersKey,
  next: (state: SubmitState) => Assessment,
  areaIds?: string[],
): Promise<Assessment> {
  const [last] = await latestAssessments(tx, [key.entityRef], key.modelId);
  const draft = await tx<DraftRow>('draft_answers')
    .where(whereKey(key))
    .orderBy('area_id');
  const rows = draft.filter(row => areaIds?.includes(row.area_id) ?? true);
  const assessment = next({ last, draft: rows.map(fromDraftRow) });
  await tx<AssessmentRow>('assessments').insert(toAssessmentRow(assessment));
  await leaveUpdates(tx, [key.entityRef]);
  await tx<DraftRow>('draft_answers')
    .where(whereKey(key))
    .whereIn(
      'version',
      rows.map(({ version }) => version),
    )
    .delete();
  return assessment;
}
