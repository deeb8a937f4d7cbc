import {
  CATALOG_SOURCE,
  type CheckedFact,
  type Fact,
  MAX_FACTS_OF_ENTITY,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { Turns } from '../../turns';
import type { StoredTime } from '../rows';

/** A row of the table `facts`. */
interface FactRow {
  entity_ref: string;
  fact_id: string;
  source: string;
  /** JSON. */
  value: string;
  link: string | null;
  observed_at: StoredTime;
}

/** What became of facts that were posted. */
export interface PostedFacts {
  /** The number of facts that are the latest ones now. */
  stored: number;
  /** Those that have another value or link than before, or are new. */
  changed: Fact[];
}

/** An entity would have more facts than an entity may have. */
export class TooManyFactsError extends Error {
  constructor(readonly entityRef: string) {
    super(`${entityRef} would have more than ${MAX_FACTS_OF_ENTITY} facts`);
  }
}

/** SQLite accepts at most 500 rows per insert. */
const CHUNK = 200;

const KEY = ['entity_ref', 'fact_id'];

/** The latest value of each fact about each entity. */
export class FactStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Lists the facts about some entities, by entity, ordered by id. */
  async list(entityRefs: string[]): Promise<Map<string, Fact[]>> {
    const rows = await this.#knex<FactRow>('facts').whereIn(
      'entity_ref',
      entityRefs,
    );
    return groupBy(rows.map(fromRow).sort(byId), ({ entityRef }) => entityRef);
  }

  /**
   * Stores facts, all or nothing, but for those that were observed before what
   * is stored already.
   *
   * @param facts - each of another entity or id
   * @throws TooManyFactsError
   */
  async post(facts: Fact[]): Promise<PostedFacts> {
    const rows = facts.map(toRow).sort(byKey);
    return this.#knex.transaction(async tx => {
      const before = byKeyOf(await rowsWith(tx, rows));
      const written = await upsert(tx, rows);
      await requireFew(tx, refsOf(rows));
      const changed = written.filter(row => !isSame(row, before));
      return { stored: written.length, changed: changed.map(fromRow) };
    });
  }

  /**
   * Replaces all facts of a source about some entities, but writes only the
   * difference.
   *
   * @param wanted - `observed`: whether to write that a fact was observed again
   * though it has not changed
   * @returns the entities whose facts have changed, sorted
   * @throws TooManyFactsError
   */
  async replace(
    source: string,
    wanted: { entityRefs: string[]; facts: Fact[]; observed: boolean },
  ): Promise<string[]> {
    const rows = wanted.facts.map(toRow).sort(byKey);
    return this.#knex.transaction(async tx => {
      const stored = await tx<FactRow>('facts')
        .whereIn('entity_ref', wanted.entityRefs)
        .where({ source });
      const before = byKeyOf(stored);
      const keys = new Set(rows.map(keyOf));
      const gone = stored.filter(row => !keys.has(keyOf(row))).sort(byKey);
      const different = rows.filter(row => !isSame(row, before));
      await remove(tx, gone);
      const written = await upsert(tx, wanted.observed ? rows : different);
      const changed = written.filter(row => !isSame(row, before));
      if (changed.length > 0) await requireFew(tx, refsOf(changed));
      return refsOf([...gone, ...changed]);
    });
  }
}

/** Reads what checks look at, by entity, ordered by id. */
export async function readCheckedFacts(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, CheckedFact[]>> {
  const rows = await tx<FactRow>('facts')
    .whereIn('entity_ref', entityRefs)
    .select('entity_ref', 'fact_id', 'value');
  const facts = rows
    .map(row => ({
      entityRef: row.entity_ref,
      id: row.fact_id,
      value: JSON.parse(row.value),
    }))
    .sort(byId);
  return groupBy(facts, ({ entityRef }) => entityRef);
}

/** Databases sort by the rules of some language. */
function byId(one: CheckedFact, other: CheckedFact): number {
  return one.id < other.id ? -1 : 1;
}

/**
 * Removes the facts of the catalog about entities that it no longer has. Call
 * it in the transaction that removes the entities, before that.
 */
export async function removeFactsOfUnseen(
  tx: Knex.Transaction,
  run: number,
): Promise<void> {
  await tx<FactRow>('facts')
    .where({ source: CATALOG_SOURCE })
    .whereIn(
      'entity_ref',
      tx('projected_entities').where('seen_run', '<', run).select('entity_ref'),
    )
    .delete();
}

/** Reads what is stored under the keys of rows. */
async function rowsWith(
  tx: Knex.Transaction,
  rows: FactRow[],
): Promise<FactRow[]> {
  const turns = new Turns();
  const stored: FactRow[] = [];
  for (const chunk of chunksOf(rows)) {
    stored.push(
      ...(await tx<FactRow>('facts').whereIn(KEY, chunk.map(keyColumns))),
    );
    await turns.pause();
  }
  return stored;
}

/**
 * Writes rows, unless what is stored was observed later. The condition is part
 * of the statement, as somebody else may write at the same time.
 *
 * @param rows - sorted, so that two transactions cannot wait for each other
 * @returns the rows that were written, in their order
 */
async function upsert(
  tx: Knex.Transaction,
  rows: FactRow[],
): Promise<FactRow[]> {
  const turns = new Turns();
  const written = new Set<string>();
  for (const chunk of chunksOf(rows)) {
    const stored = await tx<FactRow>('facts')
      .insert(chunk)
      .onConflict(KEY)
      .merge()
      .where('facts.observed_at', '<=', tx.ref('excluded.observed_at'))
      .returning(['entity_ref', 'fact_id']);
    stored.forEach(row => written.add(keyOf(row)));
    await turns.pause();
  }
  return rows.filter(row => written.has(keyOf(row)));
}

async function remove(tx: Knex.Transaction, rows: FactRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await tx('facts').whereIn(KEY, chunk.map(keyColumns)).delete();
  }
}

/** What sends new ids again and again would fill the database. */
async function requireFew(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<void> {
  const row = await tx<FactRow>('facts')
    .whereIn('entity_ref', entityRefs)
    .groupBy('entity_ref')
    .having(tx.raw('count(*)'), '>', MAX_FACTS_OF_ENTITY)
    .orderBy('entity_ref')
    .first('entity_ref');
  if (row) throw new TooManyFactsError(row.entity_ref);
}

function refsOf(rows: FactRow[]): string[] {
  return [...new Set(rows.map(row => row.entity_ref))].sort();
}

type Key = Pick<FactRow, 'entity_ref' | 'fact_id'>;

function keyColumns(row: Key): string[] {
  return [row.entity_ref, row.fact_id];
}

function keyOf(row: Key): string {
  return JSON.stringify(keyColumns(row));
}

function byKeyOf(rows: FactRow[]): Map<string, FactRow> {
  return new Map(rows.map(row => [keyOf(row), row]));
}

function* chunksOf(rows: FactRow[]): Generator<FactRow[]> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    yield rows.slice(start, start + CHUNK);
  }
}

function byKey(one: FactRow, other: FactRow): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

/** Whether it has the same value and link as before. */
function isSame(row: FactRow, allBefore: Map<string, FactRow>): boolean {
  const before = allBefore.get(keyOf(row));
  return before?.value === row.value && before.link === row.link;
}

function toRow(fact: Fact): FactRow {
  return {
    entity_ref: fact.entityRef,
    fact_id: fact.id,
    source: fact.source,
    value: JSON.stringify(fact.value),
    link: fact.link ?? null,
    observed_at: new Date(fact.observedAt),
  };
}

function fromRow(row: FactRow): Fact {
  return {
    id: row.fact_id,
    entityRef: row.entity_ref,
    value: JSON.parse(row.value),
    observedAt: new Date(row.observed_at).toISOString(),
    source: row.source,
    ...(row.link !== null && { link: row.link }),
  };
}
