import type { TestDatabases } from '@backstage/backend-test-utils';

type Database = Awaited<ReturnType<TestDatabases['init']>>;

/** Lets sets of visible entities grow older, as if time had passed. */
export async function ageVisibleSets(
  knex: Database,
  seconds: number,
): Promise<void> {
  for (const column of ['fresh_until', 'leased_until']) {
    await knex('visible_sets').decrement(column, seconds * 1000);
  }
}

/** The refs that are stored, by the id of their set. */
export async function storedRefs(
  knex: Database,
): Promise<Record<number, string[]>> {
  const rows: { set_id: number; entity_ref: string }[] = await knex(
    'visible_refs',
  ).orderBy(['set_id', 'entity_ref']);
  const refs: Record<number, string[]> = {};
  for (const row of rows) {
    refs[row.set_id] = [...(refs[row.set_id] ?? []), row.entity_ref];
  }
  return refs;
}
