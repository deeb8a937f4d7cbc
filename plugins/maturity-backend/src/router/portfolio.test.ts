import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { testEntity } from '../__testUtils__/entities';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });

describe.each(databaseCases())('rollups on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
    const { answer, submit, reconcile } = maturity;
    await reconcile();
    await answer('component/default/checkout', 'people.ai', assessed(1));
    await submit('component/default/checkout');
    await answer('system/default/ordering', 'people.ai', assessed(3));
    await submit('system/default/ordering');
  });

  async function rollups(query: string) {
    const { status, body } = await maturity.send(
      'get',
      `/portfolio/rollups?${query}`,
    );
    expect(status).toBe(200);
    return body;
  }

  it('count components by default, and prefer own answers to inherited ones', async () => {
    const { items, totalItems } = await rollups('groupBy=system');
    expect(totalItems).toBe(2);
    // checkout has its own answer 1, cart inherits 3 from the system.
    expect(items[0]).toMatchObject({
      group: { ref: 'system:default/ordering', title: 'Ordering' },
      entities: 2,
      notAssessed: 0,
      stale: 0,
      // cart only inherits.
      withoutOwnAssessment: 1,
      coverage: { answered: 2, total: 44 },
    });
    expect(items[0].aspects).toHaveLength(5);
    expect(items[0].aspects).toContainEqual({
      aspectId: 'people',
      counts: { 0: 0, 1: 1, 2: 0, 3: 1, 4: 0, 5: 0 },
      notAssessed: 0,
      inherited: 1,
      median: 1,
      min: 1,
    });
    expect(items[1]).toMatchObject({
      group: { title: 'None' },
      entities: 1,
      notAssessed: 1,
    });
    expect(items[1].group).toEqual({ title: 'None' });
  });

  it.each([
    [
      'groupBy=domain',
      [
        ['The shop', 2],
        ['None', 1],
      ],
    ],
    // Team Ordering is a part of engineering.
    [
      'groupBy=owner',
      [
        ['engineering', 3],
        ['Team Ordering', 3],
      ],
    ],
    ['groupBy=type&owner=group:default/engineering', [['service', 3]]],
    // Filtered by what it is grouped by, it leaves nothing else.
    ['groupBy=owner&owner=group:default/engineering', [['engineering', 3]]],
    [
      'groupBy=lifecycle',
      [
        ['experimental', 1],
        ['production', 2],
      ],
    ],
    ['groupBy=type', [['service', 3]]],
    [
      'groupBy=kind&kind=System&kind=GROUP',
      [
        ['group', 2],
        ['system', 1],
      ],
    ],
    ['groupBy=type&system=system:Default/Ordering', [['service', 2]]],
    [
      'groupBy=type&lifecycle=production&lifecycle=experimental',
      [['service', 3]],
    ],
    ['groupBy=type&domain=domain:default/shop&type=service', [['service', 2]]],
    ['groupBy=type&owner=group:default/none', []],
  ])('respond to %s', async (query, expected) => {
    const { items } = await rollups(query);
    expect(
      items.map((item: { group: { title: string }; entities: number }) => [
        item.group.title,
        item.entities,
      ]),
    ).toEqual(expected);
  });

  it('are returned in pages', async () => {
    const first = await rollups('groupBy=lifecycle&limit=1');
    expect(first.items).toMatchObject([{ group: { value: 'experimental' } }]);
    const second = await rollups(
      `groupBy=lifecycle&limit=1&cursor=${first.nextCursor}`,
    );
    expect(second.items).toMatchObject([{ group: { value: 'production' } }]);
    expect(second.totalItems).toBe(2);
    expect(second.nextCursor).toBeUndefined();
  });

  it.each([
    ['', 400, 'groupBy'],
    ['groupBy=colour', 400, 'query.groupBy'],
    ['groupBy=system&limit=1001', 400, 'query.limit'],
    ['groupBy=system&cursor=nonsense', 400, 'cursor'],
    ['groupBy=system&colour=red', 400, 'colour'],
    ['groupBy=system&model=none', 404, "'none'"],
  ])('respond to %s with %i, naming %s', async (query, status, named) => {
    const response = await maturity.send('get', `/portfolio/rollups?${query}`);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(named);
  });

  it('follow an entity that moves, leaves the catalog, and returns', async () => {
    const { entities, reconcile } = maturity;
    const index = entities.findIndex(
      ({ metadata }) => metadata.name === 'cart',
    );
    const [cart] = entities.splice(index, 1);
    const bySystem = async () =>
      (await rollups('groupBy=system')).items.map(
        (item: { group: { title: string }; entities: number }) => [
          item.group.title,
          item.entities,
        ],
      );

    await reconcile();
    expect(await bySystem()).toEqual([
      ['Ordering', 1],
      ['None', 1],
    ]);

    entities.push(
      testEntity('component:default/cart', {
        relations: { partOf: ['system:default/basket'] },
      }),
    );
    await reconcile();
    expect(await bySystem()).toEqual([
      ['basket', 1],
      ['Ordering', 1],
      ['None', 1],
    ]);

    entities.splice(-1, 1, cart);
    await reconcile();
    expect(await bySystem()).toEqual([
      ['Ordering', 2],
      ['None', 1],
    ]);
  });

  it('include an entity whose title, type, and lifecycle exceed a column', async () => {
    const { entities, reconcile } = maturity;
    const long = 'x'.repeat(300);
    entities.push(
      testEntity('component:default/long', {
        title: long,
        spec: { type: long, lifecycle: long },
      }),
    );
    await reconcile();
    const { items } = await rollups('groupBy=type');
    expect(items).toContainEqual(
      expect.objectContaining({
        group: { value: 'x'.repeat(255), title: 'x'.repeat(255) },
        entities: 1,
      }),
    );
    entities.pop();
    await reconcile();
  });
});
