import type { Entity } from '@backstage/catalog-model';
import { isDeepStrictEqual } from 'node:util';
import { groupBy } from './groupBy';
import { shopEntities } from './__testUtils__/entities';
import { KilledScenarios, type Remains } from './__testUtils__/killed/kill';
import {
  changedShop,
  importAll,
  ordering,
  postFacts,
  reattach,
  renamed,
  startBackend,
  type StartedBackend,
  submitDraft,
  upgradedRows,
  untilUpdated,
} from './__testUtils__/killed/scenarios';

jest.setTimeout(600_000);

type Database = Remains['knex'];

const server = process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
const databases: [name: string, connection: string | undefined][] = [
  ['SQLite', undefined],
];
if (server) databases.push(['PostgreSQL', server]);

/** The tables of the plugin, with what the schema says of their columns. */
async function schemaOf(knex: Database): Promise<object> {
  // One statement for all of them, as this is asked at each write.
  const columns: { table: string }[] =
    knex.client.config.client === 'pg'
      ? await knex('information_schema.columns')
          .where('table_schema', knex.raw('current_schema()'))
          .orderBy(['table_name', 'ordinal_position'])
          .select({ table: 'table_name' })
          .select('column_name', 'data_type', 'is_nullable', 'column_default')
      : await knex
          .from(knex.raw('sqlite_master m, pragma_table_info(m.name) c'))
          .where('m.type', 'table')
          .orderBy(['m.name', 'c.cid'])
          .select({ table: 'm.name' })
          .select('c.name', 'c.type', 'c.notnull', 'c.dflt_value', 'c.pk');
  const own = columns.filter(({ table }) => !/^(knex|sqlite)_/.test(table));
  return Object.fromEntries(groupBy(own, ({ table }) => table));
}

const projectedTables = [
  'projected_entities',
  'projected_sources',
  'projected_reports',
  'projected_aspects',
  'projected_areas',
  'projected_level_changes',
  'projected_providers',
  'projected_uses',
  'projected_needs',
  'projected_memberships',
];

/** All facts, by entity. */
const factsOf = (knex: Database) => rowsByEntity(knex, ['facts']);

/** Everything that is projected, by entity. */
const projectionOf = (knex: Database) => rowsByEntity(knex, projectedTables);

async function rowsByEntity(
  knex: Database,
  tables: string[],
): Promise<Record<string, string[]>> {
  const rows = await Promise.all(
    tables.map(async table => {
      const stored: { entity_ref: string }[] = await knex(table);
      return stored.map(row => ({
        entityRef: row.entity_ref,
        text: JSON.stringify({ table, ...row, seen_run: undefined }),
      }));
    }),
  );
  return Object.fromEntries(
    [...groupBy(rows.flat(), ({ entityRef }) => entityRef)].map(
      ([entityRef, group]) => [entityRef, group.map(({ text }) => text).sort()],
    ),
  );
}

type Projection = Awaited<ReturnType<typeof projectionOf>>;

/**
 * Expects each entity to be projected as it was before all writes, or as it is
 * after all of them, and never a part of it.
 */
function expectOldOrNew(projections: Projection[]): void {
  const timeless = (texts: string[] = []) =>
    // The time of a submit differs.
    texts.map(text => text.replace(/"\w+_(at|on)":("[^"]*"|\d+)/g, '"time"'));
  const [before] = projections;
  const after = projections[projections.length - 1];
  expect(before).not.toEqual(after);
  for (const projection of projections) {
    for (const ref of Object.keys({ ...before, ...after })) {
      expect([timeless(before[ref]), timeless(after[ref])]).toContainEqual(
        timeless(projection[ref]),
      );
    }
  }
}

/** Expects the projection to be what the catalog and the answers make of it. */
async function expectProjected(
  { reconciler }: StartedBackend,
  knex: Database,
): Promise<void> {
  const projected = await projectionOf(knex);
  await knex('projected_entities').delete();
  await knex('projected_providers').delete();
  await reconciler.run();
  expect(projected).toEqual(await projectionOf(knex));
}

/** Starts the next backend, for which the claims of the killed one expire. */
async function restart(
  knex: Database,
  entities: Entity[] = shopEntities(),
): Promise<StartedBackend> {
  const backend = await startBackend(knex, entities);
  await knex('pending_updates').update({ claimed_until: new Date(0) });
  await backend.updates.run();
  return backend;
}

const rowsOf = async (knex: Database, table: string) =>
  Number((await knex(table).count({ count: '*' }).first())?.count);

describe.each(databases)(
  'a backend on %s that is killed at any write',
  (_name, connection) => {
    let killed: KilledScenarios;
    beforeAll(async () => {
      killed = await KilledScenarios.create(connection);
    });
    afterAll(() => killed.remove());

    it('of a migration starts again with the whole schema', async () => {
      const left: object[] = [];
      const made: object[] = [];
      await killed.inspect('migration', async ({ knex }) => {
        left.push(await schemaOf(knex));
        await startBackend(knex, shopEntities());
        made.push(await schemaOf(knex));
        expect(await rowsOf(knex, 'knex_migrations')).toBeGreaterThan(1);
      });
      const whole = made[made.length - 1];
      expect(Object.keys(whole)).toContain('projected_needs');
      for (const schema of made) expect(schema).toEqual(whole);
      // No half schema, not even before the next start.
      const last = left.pop();
      expect(last).toEqual(whole);
      for (const schema of left) expect(schema).toEqual({});
    });

    it('of an upgrade has all that people did, in the old schema or the new', async () => {
      const left: object[] = [];
      await killed.inspect('upgrade', async ({ knex }) => {
        left.push(await schemaOf(knex));
        const backend = await restart(knex);
        for (const [table, row] of Object.entries(upgradedRows)) {
          const same = await knex(table).where(row);
          expect([table, same.length, await rowsOf(knex, table)]).toEqual([
            table,
            1,
            1,
          ]);
        }
        await backend.reconciler.run();
        const reports = await knex('projected_aspects').where({
          entity_ref: 'component:default/cart',
          aspect_id: 'people',
        });
        expect(reports).toMatchObject([{ level: 2 }]);
      });
      const [old] = left;
      const whole = left[left.length - 1];
      expect(Object.keys(old)).toContain('assessments');
      expect(old).not.toEqual(whole);
      expect(
        left.filter(schema => isDeepStrictEqual(schema, old)).length,
      ).toBeGreaterThan(1);
      for (const schema of left) expect([old, whole]).toContainEqual(schema);
    });

    it('of a submit has submitted all of the draft or nothing', async () => {
      let submits = 0;
      const left: Projection[] = [];
      const writes = await killed.inspect(
        'submit',
        async ({ knex, statement }) => {
          left.push(await projectionOf(knex));
          const stored = (await rowsOf(knex, 'assessments')) > 1;
          const drafts = await rowsOf(knex, 'draft_answers');
          const pending = await rowsOf(knex, 'pending_updates');
          expect({ statement, drafts, pending }).toEqual({
            statement,
            drafts: stored ? 0 : 2,
            pending: stored ? pending : 0,
          });
          submits += Number(stored);

          const backend = await restart(knex);
          await expectProjected(backend, knex);
          if (!stored) await submitDraft(backend);
          await untilUpdated(backend);
          await expectProjected(backend, knex);
          const history = await backend.stores.assessments.list(ordering, {
            limit: 10,
          });
          expect(history.map(({ revision }) => revision)).toEqual([2, 1]);
          const last = await backend.stores.assessments.get(ordering, 2);
          expect(last?.answers).toMatchObject({
            'people.ai': { answer: { level: 2 } },
            'technology.release': { answer: { level: 3 } },
          });
        },
      );
      expectOldOrNew(left);
      expect(submits).toBeGreaterThan(5);
      expect(writes - submits).toBeGreaterThan(2);
    });

    it('of an import has imported the whole document or nothing', async () => {
      let imports = 0;
      const left: Projection[] = [];
      const writes = await killed.inspect(
        'import',
        async ({ knex, statement }) => {
          left.push(await projectionOf(knex));
          // One is there from the start.
          const stored = (await rowsOf(knex, 'assessments')) - 1;
          const pending = await rowsOf(knex, 'pending_updates');
          expect({ statement, stored, pending }).toEqual({
            statement,
            stored: stored ? 4 : 0,
            pending: stored ? pending : 0,
          });
          imports += Number(stored > 0);

          const backend = await restart(knex);
          await expectProjected(backend, knex);
          const { items } = await importAll(backend);
          const result = stored > 0 ? 'skipped' : 'imported';
          expect(items.map(item => item.result)).toEqual(Array(4).fill(result));
          expect(await rowsOf(knex, 'assessments')).toBe(5);
          await untilUpdated(backend);
          await expectProjected(backend, knex);
        },
      );
      expectOldOrNew(left);
      expect(imports).toBeGreaterThan(5);
      expect(writes - imports).toBeGreaterThan(2);
    });

    it('of a reattachment has moved all answers or none', async () => {
      let moves = 0;
      const left: Projection[] = [];
      const writes = await killed.inspect(
        'reattachment',
        async ({ knex, statement }) => {
          left.push(await projectionOf(knex));
          const refs = (table: string) =>
            knex(table)
              .whereIn('entity_ref', Object.values(renamed))
              .pluck('entity_ref');
          const stored = await refs('assessments');
          const [entityRef] = stored;
          expect({
            statement,
            stored,
            drafts: await refs('draft_answers'),
            targets: await refs('targets'),
          }).toEqual({
            statement,
            stored: [entityRef, entityRef],
            drafts: [entityRef],
            targets: [entityRef],
          });
          moves += Number(entityRef === renamed.to);

          const backend = await restart(knex);
          await expectProjected(backend, knex);
          if (entityRef === renamed.from) await reattach(backend);
          await untilUpdated(backend);
          await expectProjected(backend, knex);
          const key = { entityRef: renamed.to, modelId: 'test' };
          const history = await backend.stores.assessments.list(key, {
            limit: 10,
          });
          expect(history.map(({ revision }) => revision)).toEqual([2, 1]);
        },
      );
      expectOldOrNew(left);
      expect(moves).toBeGreaterThan(3);
      expect(writes - moves).toBeGreaterThan(3);
    });

    it('of a request with facts has stored all of them or none', async () => {
      let posts = 0;
      const writes = await killed.inspect(
        'facts',
        async ({ knex, statement }) => {
          const stored = await knex('facts').where({ source: 'ci' });
          posts += Number(stored.length > 0);
          expect({ statement, stored: stored.length }).toEqual({
            statement,
            stored: stored.length > 0 ? 4 : 0,
          });
          const backend = await restart(knex);
          expect(await postFacts(backend)).toMatchObject({ stored: 4 });
        },
      );
      expect(posts).toBeGreaterThan(0);
      expect(writes - posts).toBeGreaterThan(0);
    });

    it('of a reconciliation has projected each entity as it was, or as it is', async () => {
      const left: Projection[] = [];
      const facts: Projection[] = [];
      await killed.inspect('reconciliation', async ({ knex }) => {
        left.push(await projectionOf(knex));
        facts.push(await factsOf(knex));
        expect(await rowsOf(knex, 'assessments')).toBe(1);
        expect(await rowsOf(knex, 'draft_answers')).toBe(2);

        const backend = await restart(knex, changedShop());
        await backend.reconciler.run();
        expect(await rowsOf(knex, 'reconciliations')).toBe(1);
        await expectProjected(backend, knex);
      });
      const [before] = left;
      const after = left[left.length - 1];
      expect(Object.keys(before)).toContain('component:default/cart');
      expect(Object.keys(after)).not.toContain('component:default/cart');
      expect(Object.keys(after)).toContain('component:default/search');
      expectOldOrNew(left);
      expect(Object.keys(facts[0])).toContain('component:default/cart');
      expectOldOrNew(facts);
    });
  },
);
