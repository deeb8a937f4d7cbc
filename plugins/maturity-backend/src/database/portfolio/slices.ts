import type { Knex } from 'knex';
import { Turns } from '../../turns';
import { isPostgres } from '../rows';

/** Entities by their refs: those after the first and up to the last. */
interface Slice {
  /** Default: from the start. */
  after?: string;
  /** Default: to the end. */
  upTo?: string;
}

/** Entities that a statement over dozens of rows of each may cover. */
const SLICE_LENGTH = 500;

/**
 * Adds up the rows of a statement over the entities `e`, slice by slice. An
 * embedded database computes in the only thread of the backend, where others
 * so get their turn between two slices; PostgreSQL computes elsewhere, and has
 * one slice with everything.
 *
 * @param query - makes the statement, for each slice anew
 * @param by - the columns that rows to be added up agree in
 * @param sums - the columns with counts; PostgreSQL has them as text
 */
export async function sumOverSlices<Row extends object>(
  knex: Knex,
  query: () => Knex.QueryBuilder,
  { by, sums }: { by: (keyof Row)[]; sums: (keyof Row)[] },
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for await (const slice of slicesOf(knex)) {
    const read: Row[] = await inSlice(query(), slice);
    for (const row of read) {
      // No text in the database has a NUL.
      const key = by.map(column => row[column] ?? '\0').join('\0');
      const sum = rows.get(key);
      for (const column of sums) {
        const count = Number(row[column]) + Number(sum?.[column] ?? 0);
        Object.assign(sum ?? row, { [column]: count });
      }
      if (!sum) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

async function* slicesOf(knex: Knex): AsyncGenerator<Slice> {
  if (isPostgres(knex)) {
    yield {};
    return;
  }
  const turns = new Turns();
  let after: string | undefined;
  for (;;) {
    const upTo = await endOfSlice(knex, after);
    yield { after, upTo };
    if (upTo === undefined) return;
    after = upTo;
    await turns.pause();
  }
}

async function endOfSlice(
  knex: Knex,
  after: string | undefined,
): Promise<string | undefined> {
  const query = knex('projected_entities')
    .orderBy('entity_ref')
    .offset(SLICE_LENGTH - 1)
    .first('entity_ref');
  if (after !== undefined) query.where('entity_ref', '>', after);
  return (await query)?.entity_ref;
}

function inSlice(
  query: Knex.QueryBuilder,
  { after, upTo }: Slice,
): Knex.QueryBuilder {
  if (after !== undefined) query.where('e.entity_ref', '>', after);
  if (upTo !== undefined) query.where('e.entity_ref', '<=', upTo);
  return query;
}
