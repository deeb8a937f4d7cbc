import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { startPortfolio } from '../__testUtils__/portfolio';

jest.setTimeout(60_000);

const folder = createMockDirectory();

describe.each(databaseCases())('views of a portfolio on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startPortfolio>>;
  let knex: Awaited<ReturnType<typeof init>>;
  beforeAll(async () => {
    knex = await init();
    maturity = await startPortfolio({ folder, knex });
  });

  async function read(path: string) {
    const { status, body } = await maturity.send('get', `/portfolio/${path}`);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  }

  const names = async (query: string) => {
    const { items, totalItems } = await read(`entities?${query}`);
    expect(totalItems).toBe(items.length);
    return items
      .map(({ entityRef }: { entityRef: string }) => entityRef.split('/')[1])
      .join(' ');
  };

  it('list entities with their levels', async () => {
    const { items } = await read('entities?text=CHECK');
    expect(items).toEqual([
      {
        entityRef: 'component:default/checkout',
        title: 'checkout',
        kind: 'component',
        type: 'service',
        lifecycle: 'production',
        owner: 'group:default/team-ordering',
        system: 'system:default/ordering',
        domain: 'domain:default/shop',
        // The lower median of technology at 2 and people at 3.
        level: 2,
        aspects: [
          { aspectId: 'people', level: 3, inherited: true },
          { aspectId: 'technology', level: 2, inherited: false },
        ],
        coverage: { answered: 2, total: 5 },
        // Four practices up to level 2, and one of level 3.
        evidence: { supported: 0, contradicted: 0, none: 5, beyond: 0 },
        oldestSubmittedAt: '2026-02-01T08:00:00.000Z',
        stale: true,
        revision: 2,
        wantedCapabilities: ['observability'],
      },
    ]);
  });

  it.each([
    ['', 'adverts cart checkout'],
    ['kind=System&kind=resource', 'ordering'],
    ['sort=-level', 'cart checkout adverts'],
    // Only checkout has a level of technology.
    ['sort=level.technology', 'checkout adverts cart'],
    ['sort=-level.people.ai', 'cart checkout adverts'],
    // Checkout is at 2 and 3, cart only at 3.
    ['sort=weakest', 'checkout cart adverts'],
    ['system=System:default/ordering', 'cart checkout'],
    ['without=system', 'adverts'],
    ['without=system&without=domain', 'adverts'],
    ['level=2', 'checkout'],
    ['level=none', 'adverts'],
    ['ownAssessment=true', 'checkout'],
    ['ownAssessment=false', 'adverts cart'],
    ['stale=true', 'cart checkout'],
    ['stale=false', 'adverts cart checkout'],
    ['aspect=people&level=3', 'cart checkout'],
    ['aspect=technology&level=none', 'adverts cart'],
    ['area=technology.runtime&level=2', 'checkout'],
    ['area=technology.release&level=none', 'adverts cart checkout'],
    ['capability=observability&demand=soleBlocker', 'checkout'],
    ['capability=observability&demand=bringsCloser', 'checkout'],
    ['capability=observability&demand=inUse', 'cart'],
    ['text=%25', ''],
  ])('list the entities for %s', async (query, expected) => {
    expect(await names(query)).toBe(expected);
  });

  it('are returned in pages', async () => {
    const found: string[] = [];
    let cursor = '';
    do {
      const page = await read(`entities?sort=-title&limit=1${cursor}`);
      expect(page.totalItems).toBe(3);
      found.push(...page.items.map((each: { title: string }) => each.title));
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(found).toEqual(['checkout', 'cart', '=1+1, "x"']);
  });

  it('rank capabilities', async () => {
    expect(await read('capabilities')).toEqual({
      items: [
        {
          capabilityId: 'observability',
          // In runtime, checkout lacks one practice, which needs only this. In
          // people.ai, it lacks two, one of which is up to its team.
          soleBlockerFor: { entities: 1, areas: 2 },
          bringsCloser: { entities: 1, areas: 2 },
          inUseBy: 1,
          providers: ['resource:default/jaeger'],
        },
      ],
      someHidden: false,
    });
    const { items } = await read('capabilities?lifecycle=experimental');
    expect(items).toMatchObject([
      { bringsCloser: { entities: 0 }, inUseBy: 0 },
    ]);
    // The system uses it through cart.
    expect((await read('capabilities?kind=system')).items[0]).toMatchObject({
      bringsCloser: { entities: 0 },
      inUseBy: 1,
    });
  });

  it('say what to build next', async () => {
    expect(await read('build-order')).toEqual({
      // cart uses what people.ai needs for level 4.
      withinOwnReach: 1,
      // checkout lacks it for that level too, and for level 3 of runtime.
      steps: [
        {
          capabilityId: 'observability',
          adds: 2,
          withinReach: 3,
          providers: ['resource:default/jaeger'],
        },
      ],
      best: [
        { capabilityIds: [], withinReach: 1 },
        { capabilityIds: ['observability'], withinReach: 3 },
      ],
      exact: true,
      someHidden: false,
    });
    expect(await read('build-order?text=cart')).toMatchObject({
      withinOwnReach: 1,
      steps: [],
    });
    expect(await read('build-order?without=system')).toMatchObject({
      withinOwnReach: 0,
      best: [{ capabilityIds: [], withinReach: 0 }],
    });
  });

  it('include the areas of rollups on request', async () => {
    const { items } = await read('rollups?groupBy=kind&expand=areas');
    expect(items[0].areas).toHaveLength(5);
    expect(items[0].areas[3]).toEqual({
      areaId: 'technology.runtime',
      counts: { 0: 0, 1: 0, 2: 1, 3: 0, 4: 0, 5: 0 },
      notAssessed: 2,
      inherited: 0,
      median: 2,
      min: 2,
    });
    const plain = await read('rollups?groupBy=kind');
    expect(plain.items[0].areas).toBeUndefined();
  });

  it('filter rollups by text and by missing properties', async () => {
    const count = async (query: string) =>
      (await read(`rollups?groupBy=kind&${query}`)).items.map(
        ({ entities }: { entities: number }) => entities,
      );
    expect(await count('text=c')).toEqual([2]);
    expect(await count('without=system')).toEqual([1]);
    expect(await count('text=nothing')).toEqual([]);
  });

  it('show the development of levels over time', async () => {
    const { items, someHidden } = await read(
      'trend?from=2026-01-09&to=2026-03-02&interval=day',
    );
    expect(someHidden).toBe(false);
    // 9 to 31 January, February, 1 and 2 March.
    expect(items).toHaveLength(23 + 28 + 2);
    const at = (day: string) =>
      items
        .find(({ date }: { date: string }) => date === day)
        .aspects.map(
          (aspect: { counts: Record<string, number>; notAssessed: number }) => [
            aspect.counts[1],
            aspect.counts[2],
            aspect.counts[3],
            aspect.notAssessed,
          ],
        );
    // People, then technology: at 1, 2, 3 and not assessed.
    expect(at('2026-01-09')).toEqual([
      [0, 0, 0, 3],
      [0, 0, 0, 3],
    ]);
    expect(at('2026-01-10')).toEqual([
      [0, 0, 0, 3],
      [1, 0, 0, 2],
    ]);
    expect(at('2026-02-01')).toEqual([
      [0, 0, 2, 1],
      [1, 0, 0, 2],
    ]);
    expect(at('2026-03-02')).toEqual([
      [0, 0, 2, 1],
      [0, 1, 0, 2],
    ]);
  });

  it('show the last 90 days by week by default', async () => {
    const { items } = await read('trend');
    // Day 0 and twelve weeks: 84 days.
    expect(items).toHaveLength(13);
    expect(items.at(-1).date).toBe(new Date().toISOString().slice(0, 10));
    expect(items[0].aspects[0].counts[3]).toBe(2);
  });

  it('are exported as CSV that spreadsheets do not evaluate', async () => {
    const { status, text, headers } = await maturity.get(
      '/portfolio/export?format=csv&sort=-title',
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['maturity-some-hidden']).toBeUndefined();
    const group = 'group:default/team-ordering';
    const of = `${group},system:default/ordering,domain:default/shop`;
    expect(text).toBe(
      [
        '\uFEFFentityRef,title,kind,type,lifecycle,owner,system,domain,level,people,technology,answered,total,oldestSubmittedAt,stale,revision,wantedCapabilities,claimsSupported,claimsContradicted,claimsWithoutEvidence,seenBeyondClaims',
        `component:default/checkout,checkout,component,service,production,${of},2,3,2,2,5,2026-02-01T08:00:00.000Z,true,2,observability,0,0,5,0`,
        `component:default/cart,cart,component,service,production,${of},3,3,,1,5,2026-02-01T08:00:00.000Z,true,0,,0,0,0,0`,
        `component:default/adverts,"'=1+1, ""x""",component,service,experimental,${group},,,,,,0,5,,false,0,,0,0,0,0`,
        '',
      ].join('\r\n'),
    );
  });

  it('are exported with the same filters as the list', async () => {
    for (const query of ['', '&system=system:default/ordering', '&text=none']) {
      const listed = await read(`entities?sort=title${query}`);
      expect(await read(`export?format=json${query}`)).toEqual({
        items: listed.items,
        someHidden: false,
      });
    }
  });

  it('report how up to date they are', async () => {
    const status = await read('status');
    expect(status).toEqual({
      reconciledAt: expect.any(String),
      reconciling: false,
      catalogUnreachableSince: null,
      pendingUpdates: 0,
    });
    expect(Date.now() - Date.parse(status.reconciledAt)).toBeLessThan(60_000);
    await knex('pending_updates').insert({
      source_ref: 'group:default/none',
      claimed_by: 'another',
      claimed_until: new Date(Date.now() + 60_000),
    });
    expect((await read('status')).pendingUpdates).toBe(1);
    await knex('pending_updates').delete();
  });

  it.each([
    ['entities?aspect=none', 400, 'aspect'],
    ['entities?area=none', 400, 'area'],
    ['entities?aspect=people&area=people.ai', 400, 'area'],
    ['entities?level=9', 400, 'level'],
    ['entities?level=high', 400, 'query.level'],
    ['entities?sort=colour', 400, 'query.sort'],
    ['entities?sort=stale', 400, 'query.sort'],
    [
      'entities?sort=level.none',
      400,
      "sort: test has no aspect or area 'none'",
    ],
    ['rollups?groupBy=system&sort=oldest', 400, 'query.sort'],
    ['rollups?groupBy=system&sort=-level.x', 400, 'sort: test has no'],
    ['export?format=csv&sort=stale', 400, 'sort: this list'],
    ['export?format=csv&groupBy=kind&sort=oldest', 400, 'sort: this list'],
    ['export?format=csv&sort=level.none', 400, 'sort: test has no'],
    ['entities?without=colour', 400, 'query.without'],
    ['entities?text=', 400, "'text'"],
    ['entities?text=%00', 400, 'query.text'],
    ['entities?capability=observability', 400, 'demand'],
    ['entities?demand=inUse', 400, 'capability'],
    ['entities?capability=none&demand=inUse', 400, 'capability'],
    ['entities?cursor=nonsense', 400, 'cursor'],
    ['entities?limit=1001', 400, 'query.limit'],
    ['entities?model=none', 404, "'none'"],
    ['export?format=xlsx', 400, 'query.format'],
    ['export', 400, 'format'],
    ['export?format=csv&level=9', 400, 'level'],
    ['export?format=csv&model=none', 404, "'none'"],
    ['capabilities?model=none', 404, "'none'"],
    ['capabilities?level=1', 400, 'level'],
    ['rollups?groupBy=kind&expand=all', 400, 'query.expand'],
    ['trend?from=yesterday', 400, 'query.from'],
    ['trend?from=2026-02-02&to=2026-02-01', 400, 'from'],
    ['trend?from=2020-01-01&to=2026-02-01&interval=day', 400, 'from'],
    ['trend?from=0001-01-01&to=9999-12-31', 400, 'from'],
    // 365 and 365 days, and 271 of 1972: one more than a thousand.
    [
      'trend?from=1970-01-01&to=1972-09-27&interval=day',
      400,
      'there must be 1 to 1000 points',
    ],
    ['trend?from=1969-12-31&to=1970-01-02', 400, 'from'],
    ['trend?to=0000-01-01', 400, 'to: must be 1970-01-01 or later'],
    ['trend?from=2026-13-01', 400, 'from: 2026-13-01 is no day'],
    ['trend?from=2026-02-30', 400, 'from: 2026-02-30 is no day'],
    ['trend?to=2026-00-10', 400, 'to: 2026-00-10 is no day'],
    ['trend?interval=month', 400, 'query.interval'],
    ['trend?model=none', 404, "'none'"],
  ])('respond to %s with %i, naming %s', async (path, status, named) => {
    const response = await maturity.send('get', `/portfolio/${path}`);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(named);
  });

  it('are rebuilt from nothing with the same numbers', async () => {
    const views = () =>
      Promise.all(
        [
          'rollups?groupBy=system&expand=areas',
          'rollups?groupBy=owner&kind=system&kind=group',
          'entities?sort=title',
          'capabilities',
          'capabilities?kind=system&kind=domain',
          'trend?from=2026-01-01&to=2026-03-31&interval=day',
        ].map(read),
      );
    const before = await views();
    for (const table of [
      'projected_entities',
      'projected_providers',
      'reconciliations',
    ]) {
      await knex(table).delete();
    }
    expect((await read('entities')).items).toEqual([]);
    expect((await read('status')).reconciledAt).toBeNull();
    await maturity.reconcile();
    expect(await views()).toEqual(before);
  });
});

describe.each(databaseCases())('without permission on %s', (_name, init) => {
  it('the portfolio is forbidden', async () => {
    const { send } = await startMaturity({
      knex: await init(),
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    for (const path of [
      'rollups?groupBy=system',
      'entities',
      'export?format=csv',
      'capabilities',
      'trend',
      'status',
    ]) {
      const { status, body } = await send('get', `/portfolio/${path}`);
      expect({ path, status }).toEqual({ path, status: 403 });
      expect(body.error.message).toContain('maturity.portfolio.read');
    }
  });
});
