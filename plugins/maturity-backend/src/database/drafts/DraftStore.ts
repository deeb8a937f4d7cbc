import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { DraftAnswer } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  type AnswersKey,
  type AnswersKeyColumns,
  type StoredTime,
  toKeyColumns,
} from '../rows';

/**
 * The versions of an entry that a write may replace: one of them, `*` for
 * whichever there is, or null if there must not be an entry yet.
 */
export type ExpectedVersion = string | string[] | null;

/** The draft answer to one area. */
export interface DraftEntry {
  areaId: string;
  /** Null if the entity's own answer is cleared. */
  answer: DraftAnswer;
  /** Opaque; changes with every write. */
  version: string;
  updatedAt: string;
  updatedBy: string;
}

/** A row of the table `draft_answers`. */
export interface DraftRow extends AnswersKeyColumns {
  area_id: string;
  /** JSON. */
  answer: string | null;
  version: string;
  updated_at: StoredTime;
  updated_by: string;
}

/** The answers being edited: one entry per area. */
export class DraftStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Lists the entries of a draft, ordered by area id. */
  async list(key: AnswersKey): Promise<DraftEntry[]> {
    const rows = await this.#drafts()
      .where(toKeyColumns(key))
      .orderBy('area_id');
    return rows.map(fromDraftRow);
  }

  /**
   * Writes one entry, unless somebody else wrote it first.
   *
   * @returns the entry as written, or undefined if the version did not match
   */
  async write(
    key: AnswersKey,
    entry: Omit<DraftEntry, 'version'>,
    expected: ExpectedVersion,
  ): Promise<DraftEntry | undefined> {
    const written = { ...entry, version: randomUUID() };
    const row = toDraftRow(key, written);
    // The condition is part of the statement that writes, so nobody can write
    // between the check and the change.
    const changed =
      expected === null
        ? await this.#insert(row)
        : await this.#update(row, expected);
    return changed > 0 ? written : undefined;
  }

  /**
   * Removes all entries of a draft, or none if one of them is of another
   * version.
   *
   * @returns the area of such an entry, or undefined if the draft is discarded
   */
  async discard(
    key: AnswersKey,
    expected: ExpectedVersion,
  ): Promise<string | undefined> {
    return this.#knex.transaction(async tx => {
      const entries = await tx<DraftRow>('draft_answers')
        .where(toKeyColumns(key))
        .orderBy('area_id')
        .forUpdate()
        .select('area_id', 'version');
      const other = entries.find(({ version }) => !isAmong(expected, version));
      if (other) return other.area_id;
      await tx<DraftRow>('draft_answers')
        .where(toKeyColumns(key))
        // What somebody adds at this moment has not been seen.
        .whereIn(
          'version',
          entries.map(({ version }) => version),
        )
        .delete();
      return undefined;
    });
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

  async #update(
    row: DraftRow,
    expected: NonNullable<ExpectedVersion>,
  ): Promise<number> {
    const { entity_ref, model_id, area_id } = row;
    const entry = this.#drafts().where({ entity_ref, model_id, area_id });
    if (expected !== '*') entry.whereIn('version', [expected].flat());
    return entry.update(row);
  }

  #drafts() {
    return this.#knex<DraftRow>('draft_answers');
  }
}

function isAmong(expected: ExpectedVersion, version: string): boolean {
  if (expected === '*') return true;
  return expected !== null && [expected].flat().includes(version);
}

function toDraftRow(key: AnswersKey, entry: DraftEntry): DraftRow {
  return {
    ...toKeyColumns(key),
    area_id: entry.areaId,
    answer: entry.answer && JSON.stringify(entry.answer),
    version: entry.version,
    updated_at: new Date(entry.updatedAt),
    updated_by: entry.updatedBy,
  };
}

export function fromDraftRow(row: DraftRow): DraftEntry {
  return {
    areaId: row.area_id,
    answer: row.answer === null ? null : JSON.parse(row.answer),
    version: row.version,
    updatedAt: new Date(row.updated_at).toISOString(),
    updatedBy: row.updated_by,
  };
}
