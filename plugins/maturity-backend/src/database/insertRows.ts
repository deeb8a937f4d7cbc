import type { Knex } from 'knex';

/** SQLite takes at most 500 rows in one insert. */
const CHUNK = 200;

/** Inserts any number of rows. */
export async function insertRows(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx(table).insert(rows.slice(start, start + CHUNK));
  }
}
