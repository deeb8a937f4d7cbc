import type { Knex } from 'knex';
import { type AnswersKeyColumns, insertRows } from '../rows';

type Value = string | number | boolean | Date | null;

/** A row of a table that has rows per entity and model. */
export type ReportTableRow = AnswersKeyColumns & Record<string, Value>;

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
 * Replaces the rows of some entities in a table that links them to others, but
 * writes only the difference.
 *
 * @param columns - all columns of a row beside its entity
 */
export async function syncLinks<Column extends string>(
  tx: Knex.Transaction,
  table: string,
  columns: Column[],
  wanted: {
    entityRefs: string[];
    /** May contain duplicates. */
    rows: (Record<Column, string | boolean> & { entity_ref: string })[];
  },
): Promise<void> {
  type Link = (typeof wanted.rows)[number];
  const key: (Column | 'entity_ref')[] = ['entity_ref', ...columns];
  const byKey = (rows: Link[]) =>
    new Map(rows.map(row => [serializeValues(row, key), row]));
  const wantedLinks = byKey(wanted.rows);
  const storedLinks = byKey(
    await tx(table).whereIn('entity_ref', wanted.entityRefs),
  );
  const obsolete = [...storedLinks].flatMap(([text, row]) =>
    wantedLinks.has(text) ? [] : [key.map(column => row[column])],
  );
  for (let start = 0; start < obsolete.length; start += CHUNK) {
    await tx(table)
      .whereIn(key, obsolete.slice(start, start + CHUNK))
      .delete();
  }
  await insertRows(
    tx,
    table,
    [...wantedLinks].flatMap(([text, row]) =>
      storedLinks.has(text) ? [] : [row],
    ),
  );
}

/** Equal values give equal texts, whichever database they come from. */
function serializeValues<Column extends string>(
  row: Record<Column, Value>,
  columns: Column[],
): string {
  return JSON.stringify(
    columns.map(column => {
      const value: Value = row[column];
      // SQLite stores times and booleans as numbers.
      if (value instanceof Date) return value.getTime();
      return typeof value === 'boolean' ? Number(value) : value;
    }),
  );
}
