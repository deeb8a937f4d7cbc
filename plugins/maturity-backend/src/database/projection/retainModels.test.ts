import {
  databaseCases,
  storesCases,
  storesOn,
} from '../../__testUtils__/databases';
import type { ProjectedEntity } from './projectedEntities';
import type { ReportProjector } from './ReportProjector';

jest.setTimeout(60_000);

const entityRef = 'component:default/checkout';

const checkout: ProjectedEntity = {
  entityRef,
  kind: 'component',
  title: 'checkout',
  dependsOn: [],
  sources: [{ entityRef, relation: 'own' }],
};

/**
 * A stand-in for the rules: every entity has a level, and one answer of five.
 */
const projector = (modelId: string): ReportProjector => ({
  modelId,
  version: '1',
  holding: () => [],
  project: () => ({
    modelId,
    level: 2,
    revision: 0,
    answered: 1,
    total: 5,
    oldestSubmittedAt: null,
    aspects: [{ aspectId: 'people', level: 2, inherited: false }],
    areas: [],
    evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
    seenUses: [],
    needs: [],
    changes: [],
  }),
});

describe.each(storesCases())('models to retain, %s', (_name, create) => {
  it('are left in the projection, and others are made again', async () => {
    const { projection, portfolio } = await create();
    const projectors = ['one', 'two', 'three'].map(projector);
    const totals = async () => {
      const groups = await Promise.all(
        projectors.map(({ modelId }) =>
          portfolio.groups({
            modelId,
            groupBy: 'system',
            filter: {},
            staleBefore: new Date('2026-06-01T00:00:00.000Z'),
          }),
        ),
      );
      return groups.map(([{ entities, total }]) => [entities, total]);
    };
    await projection.put([checkout], projectors);
    await projection.retainModels(['one', 'two', 'three']);
    expect(await totals()).toEqual([
      [1, 5],
      [1, 5],
      [1, 5],
    ]);
    // The entity stays; it has no report by the others.
    await projection.retainModels(['two', 'none']);
    expect(await totals()).toEqual([
      [1, 0],
      [1, 5],
      [1, 0],
    ]);
    await projection.refresh([entityRef], projectors);
    expect(await totals()).toEqual([
      [1, 5],
      [1, 5],
      [1, 5],
    ]);
  });
});

describe.each(databaseCases())('models to retain on %s', (_name, init) => {
  it('lose nothing of the others if something cannot be removed', async () => {
    const knex = await init();
    const { projection } = await storesOn(knex);
    await projection.put([checkout], ['one', 'two'].map(projector));
    const models = async () => [
      await knex('projected_reports').orderBy('model_id').pluck('model_id'),
      await knex('projected_aspects').orderBy('model_id').pluck('model_id'),
    ];
    // The last one that is written to.
    await knex.schema.renameTable('projected_level_changes', 'gone');
    await expect(projection.retainModels(['one'])).rejects.toThrow();
    expect(await models()).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ]);
    await knex.schema.renameTable('gone', 'projected_level_changes');
    await projection.retainModels(['one']);
    expect(await models()).toEqual([['one'], ['one']]);
  });
});
