import type { Knex } from 'knex';

/** The entity and the model that answers belong to. */
export interface AnswersKey {
  /** Lower-case entity ref. */
  entityRef: string;
  modelId: string;
}

/** The columns that hold an {@link AnswersKey}. */
export interface AnswersKeyColumns {
  entity_ref: string;
  model_id: string;
}

/** A time as it is read: a Date from PostgreSQL, milliseconds from SQLite. */
export type StoredTime = Date | number | string;

export function toKeyColumns({
  entityRef,
  modelId,
}: AnswersKey): AnswersKeyColumns {
  return { entity_ref: entityRef, model_id: modelId };
}

/** A key as text, for use in a map: equal keys give equal texts. */
export function serializeKey({ entityRef, modelId }: AnswersKey): string {
  return JSON.stringify([entityRef, modelId]);
}

/** Whether it is PostgreSQL, and not SQLite. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** SQLite accepts at most 500 rows per insert. */
const ROWS_PER_INSERT = 200;

/**
 * Inserts any number of rows, in several statements where there are many.
 *
 * @param extend - says what to do with rows that are there already
 */
export async function insertRows(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
  extend: (query: Knex.QueryBuilder) => Knex.QueryBuilder = query => query,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await extend(tx(table).insert(rows.slice(start, start + ROWS_PER_INSERT)));
  }
}
