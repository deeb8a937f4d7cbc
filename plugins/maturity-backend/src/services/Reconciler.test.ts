import { testAssessment } from '../__testUtils__/assessments';
import { testEntity } from '../__testUtils__/entities';
import { testServices } from '../__testUtils__/services';

const partOf = (system: string) => ({
  relations: { partOf: [`system:default/${system}`] },
});

const catalogEntities = () => [
  testEntity('system:default/one', { title: 'One' }),
  testEntity('system:default/two', { title: 'Two' }),
  testEntity('component:default/a', partOf('one')),
];

describe('Reconciler', () => {
  const entities = catalogEntities();
  const services = testServices({ entities });
  beforeEach(() => {
    entities.splice(0, entities.length, ...catalogEntities());
  });

  async function assess(entityRef: string, level: number) {
    const key = { entityRef, modelId: 'test' };
    await services.stores.assessments.insertHistory(key, [
      testAssessment({ 'technology.runtime': level }, { entityRef }),
    ]);
  }

  /** Title, entities and the lowest level of technology, per system. */
  async function bySystem() {
    const { items } = await services.portfolio.rollups({
      groupBy: 'system',
      filter: {},
      limit: 10,
    });
    return items.map(({ group, entities: count, aspects }) => [
      group.title,
      count,
      aspects[1].min,
    ]);
  }

  it('follows entities that move, leave and return, with their levels', async () => {
    await assess('system:default/one', 1);
    await assess('system:default/two', 2);
    await services.reconciler.run();
    expect(await bySystem()).toEqual([['One', 1, 1]]);

    entities[2] = testEntity('component:default/a', partOf('two'));
    await services.reconciler.run();
    expect(await bySystem()).toEqual([['Two', 1, 2]]);

    const [a] = entities.splice(2, 1);
    await assess('component:default/a', 4);
    await services.reconciler.run();
    expect(await bySystem()).toEqual([]);

    entities.push(a);
    await services.reconciler.run();
    expect(await bySystem()).toEqual([['Two', 1, 4]]);
  });

  it('drops the answers of a system that has left, and takes its new title', async () => {
    await assess('system:default/one', 1);
    entities[0] = testEntity('system:default/one', { title: 'Uno' });
    await services.reconciler.run();
    expect(await bySystem()).toEqual([['Uno', 1, 4]]);
    entities.splice(0, 1);
    await services.reconciler.run();
    expect(await bySystem()).toEqual([['one', 1, 4]]);
  });

  it('fails where the catalog does, and removes nothing', async () => {
    await services.reconciler.run();
    const before = await bySystem();
    services.catalog.streamEntities.mockImplementationOnce(
      async function* fail() {
        yield [];
        throw new Error('The catalog is gone.');
      },
    );
    await expect(services.reconciler.run()).rejects.toThrow(
      'The catalog is gone.',
    );
    expect(await bySystem()).toEqual(before);
  });

  it('stops where it is told to, and removes nothing', async () => {
    await services.reconciler.run();
    const before = await bySystem();
    entities.splice(2, 1);
    await expect(services.reconciler.run(AbortSignal.abort())).rejects.toThrow(
      'aborted',
    );
    expect(await bySystem()).toEqual(before);
  });

  it('asks only for kinds that are assessed, and for little of each', async () => {
    await services.reconciler.run();
    expect(services.catalog.streamEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({
        filter: { kind: ['component', 'system', 'domain', 'group'] },
        fields: expect.arrayContaining(['relations']),
      }),
      expect.anything(),
    );
  });
});
