import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockCredentials } from '@backstage/backend-test-utils';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { shopEntities, testEntity } from '../__testUtils__/entities';

jest.setTimeout(60_000);

const checkout = 'component:default/checkout';
const path = '/entities/component/default/checkout/facts';
const authorization = mockCredentials.service.header();

const coverage = {
  id: 'ci/coverage',
  entityRef: checkout,
  value: 87.5,
  observedAt: '2026-11-20T14:05:00.000Z',
  link: 'https://ci.example.com/checkout/412',
};

describe.each(databaseCases())('facts on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
  });

  const post = (facts: unknown) =>
    maturity.send('post', '/facts', { authorization, body: { facts } });
  const read = async (of = path) => {
    const { status, body } = await maturity.send('get', of);
    expect(status).toBe(200);
    return body.items;
  };

  it('that are posted are shown with their age', async () => {
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
    const facts = [
      { ...coverage, observedAt: daysAgo(1) },
      { id: 'ci/branch', entityRef: checkout, value: 'main' },
      {
        id: 'scan/signed',
        entityRef: 'Component:default/CHECKOUT',
        value: false,
        observedAt: daysAgo(91),
      },
      {
        id: 'scan/old',
        entityRef: checkout,
        value: 0,
        observedAt: daysAgo(181),
      },
    ];
    const { status, body } = await post(facts);
    expect([status, body]).toEqual([200, { stored: 4, ignored: 0 }]);
    expect(await read()).toEqual([
      {
        ...facts[1],
        observedAt: expect.any(String),
        source: 'ci',
        freshness: 'fresh',
      },
      { ...facts[0], source: 'ci', freshness: 'fresh' },
      { ...facts[3], source: 'scan', freshness: 'stale' },
      {
        ...facts[2],
        entityRef: checkout,
        source: 'scan',
        freshness: 'ageing',
      },
    ]);
  });

  it('that come too late are ignored, and counted', async () => {
    const cart = { ...coverage, entityRef: 'component:default/cart' };
    await post([cart]);
    const { body } = await post([
      { ...cart, value: 1, observedAt: '2026-11-20T14:04:59Z' },
      { ...cart, id: 'ci/lines', value: 2 },
    ]);
    expect(body).toEqual({ stored: 1, ignored: 1 });
    expect(await read('/entities/component/default/cart/facts')).toMatchObject([
      { id: 'ci/coverage', value: 87.5 },
      { id: 'ci/lines', value: 2 },
    ]);
  });

  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();

  it.each([
    [{ id: 'coverage' }, 'body.facts.1.id'],
    [{ id: `${'x'.repeat(64)}/a` }, 'facts.1.id: '],
    [{ id: 'catalog/techdocs' }, "facts.1.id: facts of 'catalog'"],
    [{ entityRef: 'checkout' }, 'facts.1.entityRef: '],
    [{ entityRef: 'user:default/ana' }, "facts.1.entityRef: 'user' is not"],
    [{ value: null }, 'body.facts.1.value'],
    [{ value: '' }, 'body.facts.1.value'],
    [{ value: ' ' }, 'facts.1.value: '],
    [{ value: 'a\u0000b' }, 'facts.1.value: '],
    [{ value: 'x'.repeat(1001) }, 'body.facts.1.value'],
    [{ observedAt: 'yesterday' }, 'body.facts.1.observedAt'],
    [{ observedAt: tomorrow }, 'facts.1.observedAt: must not be in the future'],
    [{ link: 'ftp://example.com/a' }, 'facts.1.link: '],
    [{ by: 'me' }, "unknown field 'body.facts.1.by'"],
    [{ id: 'ci/first' }, 'facts.1.id: must not repeat ci/first'],
  ])('are refused as a whole with %j, naming %s', async (wrong, message) => {
    const before = await read();
    const first = { ...coverage, id: 'ci/first' };
    const { status, body } = await post([first, { ...coverage, ...wrong }]);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
    expect(await read()).toEqual(before);
  });

  it('are refused if there are more than a thousand', async () => {
    const facts = Array.from({ length: 1001 }, (_, index) => ({
      id: 'ci/a',
      entityRef: `component:default/c${index}`,
      value: true,
    }));
    const { status, body } = await post(facts);
    expect(status).toBe(400);
    expect(body.error.message).toContain('body.facts');
    expect((await post(facts.slice(1))).body).toEqual({
      stored: 1000,
      ignored: 0,
    });
  });

  it('are refused if an entity would have too many', async () => {
    const facts = Array.from({ length: 501 }, (_, index) => ({
      id: `ci/build-${index}`,
      entityRef: 'component:default/adverts',
      value: true,
    }));
    const { status, body } = await post([coverage, ...facts]);
    expect(status).toBe(409);
    expect(body.error.message).toBe(
      'facts.1.entityRef: component:default/adverts would have more than 500 facts',
    );
    expect(await read('/entities/component/default/adverts/facts')).toEqual([]);
  });

  it.each([
    ['/entities/component/default/none/facts', 404],
    ['/entities/user/default/ana/facts', 400],
    [`${path}?model=cnmm`, 400],
  ])('of nothing are not found: %s', async (of, status) => {
    expect((await maturity.send('get', of)).status).toBe(status);
  });

  it('are kept, and not shown, while an entity is not in the catalog', async () => {
    const later = { ...coverage, entityRef: 'component:default/later' };
    const of = '/entities/component/default/later/facts';
    await post([later]);
    expect((await maturity.send('get', of)).status).toBe(404);
    const entity = testEntity(later.entityRef, {
      annotations: { 'argocd/app-name': 'later' },
    });
    maturity.entities.push(entity);
    await maturity.reconcile();
    const ids = async () =>
      (await read(of)).map(({ id }: { id: string }) => id);
    const catalogIds = [
      'catalog/argo-cd',
      'catalog/dependencies',
      'catalog/owner',
      'catalog/provided-apis',
    ];
    expect(await ids()).toEqual([...catalogIds, 'ci/coverage']);

    maturity.entities.pop();
    await maturity.reconcile();
    expect((await maturity.send('get', of)).status).toBe(404);
    // The catalog has it again, and is not reconciled yet.
    maturity.entities.push(entity);
    expect(await ids()).toEqual(['ci/coverage']);
    await maturity.reconcile();
    expect(await ids()).toEqual([...catalogIds, 'ci/coverage']);
  });

  it('of the catalog are as recent as the last reconciliation', async () => {
    await post([{ ...coverage, id: 'ci/size' }]);
    await maturity.reconcile();
    const find = async (wanted: string) =>
      (await read()).find(({ id }: { id: string }) => id === wanted);
    const owner = () => find('catalog/owner');
    const first = await owner();
    expect(first).toMatchObject({ value: true, source: 'catalog' });
    await maturity.reconcile();
    const second = await owner();
    const { body } = await maturity.send('get', '/portfolio/status');
    expect(second.observedAt).toBe(body.reconciledAt);
    expect(second.observedAt > first.observedAt).toBe(true);
    // Others were not seen again.
    expect(await find('ci/size')).toMatchObject({
      observedAt: coverage.observedAt,
    });
  });
});

describe.each(databaseCases())('a service token on %s', (_name, init) => {
  const token = 'a-long-token-of-our-ci';
  const reader = 'a-long-token-of-a-reader';

  it('posts facts, and does nothing else', async () => {
    const access = (value: string, permission: string) => ({
      type: 'static',
      options: { token: value, subject: 'ci' },
      accessRestrictions: [{ plugin: 'maturity', permission }],
    });
    const { send } = await startMaturity({
      knex: await init(),
      entities: shopEntities(),
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
      ],
      config: {
        backend: {
          auth: {
            externalAccess: [
              access(token, 'maturity.fact.write'),
              access(reader, 'maturity.report.read, catalog.entity.read'),
            ],
          },
        },
      },
    });
    const as = (value: string) => ({ authorization: `Bearer ${value}` });
    const body = { facts: [coverage] };
    const posted = await send('post', '/facts', { ...as(token), body });
    expect([posted.status, posted.body]).toEqual([
      200,
      { stored: 1, ignored: 0 },
    ]);
    const statusOf = async (...call: Parameters<typeof send>) =>
      (await send(...call)).status;
    expect(await statusOf('get', path, as(token))).toBe(403);
    expect(await statusOf('get', '/export', as(token))).toBe(403);
    expect(await statusOf('post', '/facts', { ...as(reader), body })).toBe(403);
    expect(await statusOf('post', '/facts', { ...as('wrong'), body })).toBe(
      401,
    );
    const read = await send('get', path, as(reader));
    expect(read.body.items).toMatchObject([coverage]);
  });
});
