import type { Knex } from 'knex';
import { type AnswersKeyColumns, insertRows } from '../rows';

/** A row of a table that has rows per entity and model. */
export type ReportTableRow = AnswersKeyColumns &
  Record<string, string | number | Date | null>;

/** SQLite accepts at most 500 rows per insert. */
const CHUNK = 400;

/**
 * Replaces the rows of some entities and one model, but writes only the
 * difference: an answer on a group changes one row of each entity that inherits
 * it, out of dozens.
 *
 * @param key - the columns of the primary key
 */
export async function syncRows(
  tx: Knex.Transaction,
  table: string,
  key: string[],
  wanted: { modelId: string; entityRefs: string[]; rows: ReportTableRow[] },
): Promise<void> {
  const stored: ReportTableRow[] = await tx(table)
    .whereIn('entity_ref', wanted.entityRefs)
    .where('model_id', wanted.modelId);
  const storedByKey = new Map(
    stored.map(row => [serializeValues(row, key), row]),
  );
  const wantedKeys = new Set(wanted.rows.map(row => serializeValues(row, key)));
  const obsolete = stored.filter(
    row => !wantedKeys.has(serializeValues(row, key)),
  );
  const changed = wanted.rows.filter(row => {
    const before = storedByKey.get(serializeValues(row, key));
    const columns = Object.keys(row);
    return (
      !before ||
      serializeValues(before, columns) !== serializeValues(row, columns)
    );
  });
  for (let start = 0; start < obsolete.length; start += CHUNK) {
    await tx(table)
      .whereIn(
        key,
        obsolete
          .slice(start, start + CHUNK)
          .map(row => key.map(column => row[column])),
      )
      .delete();
  }
  for (let start = 0; start < changed.length; start += CHUNK) {
    await tx(table)
      .insert(changed.slice(start, start + CHUNK))
      .onConflict(key)
      .merge();
  }
}

/**
 * Replaces the rows of some entities in a table of pairs, but writes only the
 * difference.
 *
 * @param column - what an entity is paired with
 */
export async function syncPairs<Column extends string>(
  tx: Knex.Transaction,
  table: string,
  column: Column,
  wanted: {
    entityRefs: string[];
    rows: (Record<Column, string> & { entity_ref: string })[];
  },
): Promise<void> {
  type Pair = (typeof wanted.rows)[number];
  const serialize = (row: Pair) =>
    JSON.stringify([row.entity_ref, row[column]]);
  const wantedPairs = new Set(wanted.rows.map(serialize));
  const stored: Pair[] = await tx(table).whereIn(
    'entity_ref',
    wanted.entityRefs,
  );
  const storedPairs = new Set(stored.map(serialize));
  const obsolete = stored.filter(row => !wantedPairs.has(serialize(row)));
  for (let start = 0; start < obsolete.length; start += CHUNK) {
    await tx(table)
      .whereIn(
        ['entity_ref', column],
        obsolete
          .slice(start, start + CHUNK)
          .map(row => [row.entity_ref, row[column]]),
      )
      .delete();
  }
  await insertRows(
    tx,
    table,
    wanted.rows.filter(row => !storedPairs.has(serialize(row))),
  );
}

/** Equal values give equal texts, whichever database they come from. */
function serializeValues(row: ReportTableRow, columns: string[]): string {
  return JSON.stringify(
    columns.map(column => {
      const value = row[column];
      // SQLite stores a time as a number.
      return value instanceof Date ? value.getTime() : value;
    }),
  );
}
