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
