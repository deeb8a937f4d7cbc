import { randomUUID } from 'node:crypto';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { AnswersKey } from '../assessments';
import { whereKey } from '../whereKey';
import type { DraftEntry, DraftStore } from './DraftStore';
import { fromDraftRow, toDraftRow, type DraftRow } from './rows';

/** Drafts in the plugin's database. */
export class DatabaseDraftStore implements DraftStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(key: AnswersKey): Promise<DraftEntry[]> {
    const rows = await this.#drafts().where(whereKey(key)).orderBy('area_id');
    return rows.map(fromDraftRow);
  }

  async write(
    key: AnswersKey,
    entry: Omit<DraftEntry, 'version'>,
    expected: string | null,
  ): Promise<DraftEntry | undefined> {
    const written = { ...entry, version: randomUUID() };
    const row = toDraftRow(key, written);
    // The condition is part of the one statement that writes, so that there
    // is no moment between looking and writing.
    const changed =
      expected === null
        ? await this.#insert(row)
        : await this.#drafts()
            .where({ ...whereKey(key), area_id: entry.areaId })
            .where({ version: expected })
            .update(row);
    return changed > 0 ? written : undefined;
  }

  async discard(key: AnswersKey): Promise<void> {
    await this.#drafts().where(whereKey(key)).delete();
  }

  async #insert(row: DraftRow): Promise<number> {
    try {
      await this.#drafts().insert(row);
      return 1;
    } catch (error) {
      if (isDatabaseConflictError(error)) return 0;
      throw error;
    }
  }

  #drafts() {
    return this.#knex<DraftRow>('draft_answers');
  }
}
