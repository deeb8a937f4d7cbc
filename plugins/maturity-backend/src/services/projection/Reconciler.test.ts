import { mockCredentials } from '@backstage/backend-test-utils';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { testAssessment } from '../../__testUtils__/assessments';
import { testEntity } from '../../__testUtils__/entities';
import { testServices, type TestServices } from '../../__testUtils__/services';

jest.setTimeout(60_000);

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
  let services: TestServices;
  beforeAll(async () => {
    services = await testServices({ entities });
  });
  beforeEach(() => {
    entities.splice(0, entities.length, ...catalogEntities());
  });

  async function assess(entityRef: string, level: number) {
    const key = { entityRef, modelId: 'test' };
    await services.stores.assessments.append([key], ([{ last }]) => [
      testAssessment(
        { 'technology.runtime': level },
        { entityRef, revision: (last?.revision ?? 0) + 1 },
      ),
    ]);
  }

  /** Title, entities and the lowest level of technology, per system. */
  async function bySystem() {
    const { items } = await services.portfolio.rollups({
      groupBy: 'system',
      filter: {},
      limit: 10,
      credentials: mockCredentials.user(),
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

  it('tells whether the catalog has changed since the run before', async () => {
    const changing = await testServices({ entities });
    const run = () => changing.reconciler.run();
    expect(await run()).toEqual({ seen: 3, isUnchanged: false });
    expect(await run()).toEqual({ seen: 3, isUnchanged: true });
    const [one] = entities.splice(0, 1, testEntity('system:default/three'));
    expect(await run()).toEqual({ seen: 3, isUnchanged: false });
    entities.push(one);
    expect(await run()).toEqual({ seen: 4, isUnchanged: false });
    expect(await run()).toEqual({ seen: 4, isUnchanged: true });
    // Providers count, although their kind is not assessed.
    const provider = (name: string) =>
      testEntity(`resource:default/${name}`, {
        annotations: { 'cnmm.io/provides-capabilities': 'observability' },
      });
    entities.push(provider('jaeger'));
    expect(await run()).toEqual({ seen: 5, isUnchanged: false });
    entities.splice(-1, 1, provider('tempo'));
    expect(await run()).toEqual({ seen: 5, isUnchanged: false });
    expect(await run()).toEqual({ seen: 5, isUnchanged: true });
  });

  it('follows what the catalog knows, and writes no fact a second time', async () => {
    const known = await testServices({ entities });
    const facts = async (entityRef = 'component:default/a') =>
      Object.fromEntries(
        ((await known.stores.facts.list([entityRef])).get(entityRef) ?? []).map(
          ({ id, value }) => [id, value],
        ),
      );
    const writes: string[] = [];
    known.knex.on('query', ({ sql }) => {
      if (
        /^(insert|update|delete).*`facts`.*set|^insert into `facts`/i.test(sql)
      ) {
        writes.push(sql);
      }
    });
    const a = (annotations: Record<string, string>, owner: string) =>
      testEntity('component:default/a', {
        annotations,
        relations: { ownedBy: [owner] },
      });
    entities.push(testEntity('group:default/team'));
    entities[2] = a({ 'argocd/app-name': 'a' }, 'group:default/team');
    await known.reconciler.run();
    const counts = { 'catalog/dependencies': 0, 'catalog/provided-apis': 0 };
    expect(await facts()).toEqual({
      ...counts,
      'catalog/argo-cd': 'a',
      'catalog/owner': true,
    });
    // Nobody owns a group; nobody owns this system either, and should.
    expect(await facts('group:default/team')).toEqual({});
    expect(await facts('system:default/one')).toEqual({
      'catalog/owner': false,
    });
    const refs = [
      'component:default/a',
      'system:default/one',
      'system:default/two',
    ];
    const changed = () =>
      known.published
        .splice(0)
        .flatMap(({ topic, eventPayload }) =>
          topic === 'maturity.facts.changed' ? [eventPayload] : [],
        );
    await known.publisher.idle();
    expect(changed()).toEqual([{ source: 'catalog', entityRefs: refs }]);
    expect(writes.splice(0)).not.toEqual([]);

    await known.reconciler.run();
    await known.publisher.idle();
    expect([writes, changed()]).toEqual([[], []]);

    // A user is no group, and neither is one that the catalog does not have.
    for (const owner of ['user:default/ana', 'group:default/none']) {
      entities.push(testEntity('user:default/ana'));
      entities[2] = a({}, owner);
      await known.reconciler.run();
      expect(await facts()).toEqual({ ...counts, 'catalog/owner': false });
    }
    entities.splice(2, 1);
    await known.reconciler.run();
    expect(await facts()).toEqual({});
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

  it('is simply begun again where it was killed, and comes to the same', async () => {
    const many = [
      ...catalogEntities(),
      ...Array.from({ length: 450 }, (_, index) =>
        testEntity(`component:default/c${index}`, partOf('one')),
      ),
    ];
    const undisturbed = await testServices({ entities: many });
    await undisturbed.reconciler.run();
    const disturbed = await testServices({ entities: many });
    const { projection } = disturbed.stores;
    const { put } = Object.getPrototypeOf(projection);
    const puts = jest.spyOn(projection, 'put');
    const status = () =>
      disturbed.portfolio.status({ credentials: mockCredentials.user() });
    // 453 entities are three pages: killed at each.
    for (const whole of [0, 1, 2]) {
      puts.mockReset();
      for (let page = 0; page < whole; page++) {
        puts.mockImplementationOnce((...args) => put.apply(projection, args));
      }
      puts.mockRejectedValueOnce(new Error('Killed.'));
      await expect(disturbed.reconciler.run()).rejects.toThrow('Killed.');
      expect(await status()).toMatchObject({
        reconciledAt: null,
        reconciling: true,
      });
    }
    puts.mockRestore();
    await disturbed.reconciler.run();
    expect(await status()).toMatchObject({
      reconciledAt: expect.any(String),
      reconciling: false,
    });

    // The next one is killed, too: what there is is of the one before.
    const { reconciledAt } = await status();
    jest.spyOn(projection, 'put').mockRejectedValueOnce(new Error('Killed.'));
    await expect(disturbed.reconciler.run()).rejects.toThrow('Killed.');
    expect(await status()).toMatchObject({ reconciledAt, reconciling: true });
    const rollups = ({ portfolio }: TestServices) =>
      portfolio.rollups({
        groupBy: 'system',
        filter: { kind: ['component', 'system'] },
        limit: 10,
        credentials: mockCredentials.user(),
      });
    expect(await rollups(disturbed)).toEqual(await rollups(undisturbed));
  });

  it('follows who offers and who uses a capability at once', async () => {
    const offering = (ids: string) =>
      testEntity('resource:default/jaeger', {
        annotations: { 'cnmm.io/provides-capabilities': ids },
      });
    const dependsOn = ['resource:default/jaeger'];
    entities.push(
      testEntity('component:default/b', { relations: { dependsOn } }),
      offering('observability'),
    );
    const observability = async () => {
      const { items } = await services.portfolio.capabilities({
        filter: {},
        credentials: mockCredentials.user(),
      });
      return [items[0].inUseBy, items[0].providers];
    };
    await services.reconciler.run();
    expect(await observability()).toEqual([1, dependsOn]);
    entities.splice(-1, 1, offering('secrets'));
    await services.reconciler.run();
    expect(await observability()).toEqual([0, []]);
    entities.splice(-1, 1, offering(`observability,${'x'.repeat(300)}`));
    await services.reconciler.run();
    expect(await observability()).toEqual([1, dependsOn]);
    entities.splice(-1, 1);
    await services.reconciler.run();
    expect(await observability()).toEqual([0, []]);
  });

  it('warns once of capabilities that no model has, and ignores them', async () => {
    const offering = (name: string, ids: string) =>
      testEntity(`resource:default/${name}`, {
        annotations: { 'cnmm.io/provides-capabilities': ids },
      });
    const claiming = await testServices({ entities });
    const warnings = () =>
      claiming.logger.warn.mock.calls.splice(0).map(([message]) => message);
    entities.push(
      offering('a', 'observability'),
      offering('b', 'observability, observabilty,"\n'),
    );
    await claiming.reconciler.run();
    expect(warnings()).toEqual([
      'Ignored capabilities that no model has, in the annotation cnmm.io/provides-capabilities of resource:default/b ["observabilty","\\""]',
    ]);
    expect(await claiming.stores.portfolio.providers()).toEqual([
      { capabilityId: 'observability', entityRef: 'resource:default/a' },
      { capabilityId: 'observability', entityRef: 'resource:default/b' },
    ]);
    await claiming.reconciler.run();
    expect(warnings()).toEqual([]);

    entities.push(offering('c', 'x'));
    await claiming.reconciler.run();
    expect(warnings()).toEqual([
      expect.stringContaining(' of resource:default/c ["x"]'),
    ]);
    // Mended, and then broken again.
    const [broken] = entities.splice(-1, 1, offering('c', 'observability'));
    await claiming.reconciler.run();
    entities.splice(-1, 1, broken);
    await claiming.reconciler.run();
    expect(warnings()).toHaveLength(1);

    const many = Array.from({ length: 23 }, (_, index) =>
      offering(`many-${index}`, 'x'),
    );
    entities.push(...many);
    await claiming.reconciler.run();
    expect(warnings()).toEqual([
      expect.stringMatching(/many-19 \["x"\] and 3 more entities$/),
    ]);
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

  it('stops in the midst of the entities, and removes nothing', async () => {
    await services.reconciler.run();
    const before = await bySystem();
    entities.splice(2, 1);
    const told = new AbortController();
    const read = services.catalog.streamEntities.getMockImplementation()!;
    // The providers come first, then the entities.
    services.catalog.streamEntities.mockImplementation(async function* stream(
      request,
    ) {
      if (request?.filter && 'kind' in request.filter) told.abort();
      yield* read(request);
    });
    await expect(services.reconciler.run(told.signal)).rejects.toThrow(
      'aborted',
    );
    expect(await bySystem()).toEqual(before);
  });

  it('asks only for kinds that are assessed, and for little of each', async () => {
    await services.reconciler.run();
    const asked = services.catalog.streamEntities.mock.calls
      .slice(-2)
      .map(([request]) => request);
    expect(asked).toMatchObject([
      // Who offers capabilities, of any kind, and who seems to.
      {
        filter: [
          {
            'metadata.annotations.cnmm.io/provides-capabilities':
              CATALOG_FILTER_EXISTS,
          },
          { kind: ['component', 'resource', 'system'] },
        ],
      },
      { filter: { kind: ['component', 'system', 'domain', 'group'] } },
    ]);
    for (const request of asked) expect(request?.fields).toBeDefined();
  });
});
