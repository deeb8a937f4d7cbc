import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { testAssessment } from '../__testUtils__/assessments';
import { databaseCases, storesOn } from '../__testUtils__/databases';
import { createStores } from './createStores';

jest.setTimeout(60_000);

const tables = [
  'assessments',
  'draft_answers',
  'model_versions',
  'reconciliations',
  'projected_entities',
  'projected_sources',
  'projected_reports',
  'projected_aspects',
  'projected_areas',
  'projected_providers',
  'projected_uses',
  'projected_missing',
  'projected_needs',
  'projected_memberships',
  'projected_level_changes',
  'pending_updates',
  'targets',
  'facts',
  'visible_sets',
  'visible_refs',
];

const directory = resolvePackagePath(
  '@cnmm/backstage-plugin-maturity-backend',
  'migrations',
);

describe.each(databaseCases())('migrations on %s', (_name, init) => {
  it('make all tables, and can be taken back and made again', async () => {
    const knex = await init();
    const existing = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));
    await storesOn(knex);
    expect(await existing()).toEqual(tables.map(() => true));
    await knex.migrate.rollback({ directory }, true);
    expect(await existing()).toEqual(tables.map(() => false));
    await knex.migrate.latest({ directory });
    expect(await existing()).toEqual(tables.map(() => true));
  });

  it('make the projection anew without touching the assessments', async () => {
    const knex = await init();
    const { assessments } = await storesOn(knex);
    const key = { entityRef: 'component:default/checkout', modelId: 'test' };
    await assessments.submit(key, () => testAssessment({ 'people.ai': 2 }));
    // The last one that is undone here is the one that made the projection.
    while (await knex.schema.hasTable('projected_entities')) {
      await knex.migrate.down({ directory });
    }
    await knex.migrate.latest({ directory });
    expect(await knex.schema.hasTable('projected_entities')).toBe(true);
    expect(await assessments.count(key)).toBe(1);
  });

  it('keep what is projected, and add what follows from it', async () => {
    const knex = await init();
    await storesOn(knex);
    while (await knex.schema.hasColumn('projected_reports', 'revision')) {
      await knex.migrate.down({ directory });
    }
    const entity = { entity_ref: 'component:default/checkout' };
    const report = { ...entity, model_id: 'test' };
    await knex('projected_entities').insert({
      ...entity,
      kind: 'component',
      title: 'checkout',
      domain_ref: 'domain:default/shop',
      seen_run: 1,
    });
    // The second one is the parent of the first.
    await knex('projected_memberships').insert(
      ['shop', 'sales'].map(name => ({
        ...entity,
        field: 'domain',
        group_ref: `domain:default/${name}`,
      })),
    );
    await knex('projected_reports').insert({
      ...report,
      answered: 1,
      total: 5,
      digest: '',
    });
    await knex('projected_aspects').insert({
      ...report,
      aspect_id: 'people',
      level: 2,
    });
    await knex.migrate.latest({ directory });
    expect(await knex('projected_reports').pluck('revision')).toEqual([0]);
    const flags = async (table: string, column: string, order: string) =>
      (await knex(table).orderBy(order).pluck(column)).map(Boolean);
    expect(await flags('projected_aspects', 'inherited', 'aspect_id')).toEqual([
      false,
    ]);
    expect(await flags('projected_memberships', 'direct', 'group_ref')).toEqual(
      [false, true],
    );
  });

  it('are left to others where the configuration says so', async () => {
    const knex = await init();
    await createStores(
      mockServices.database.mock({
        getClient: async () => knex,
        migrations: { skip: true },
      }),
    );
    expect(await knex.schema.hasTable('assessments')).toBe(false);
  });
});
