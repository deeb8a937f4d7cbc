import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { databaseCases } from '../__testUtils__/databases';
import { startPortfolio } from '../__testUtils__/portfolio';

jest.setTimeout(60_000);

const folder = createMockDirectory();

/** May see half of the system, but not its domain, owner, or providers. */
const visibleToHalf = [
  'component:default/checkout',
  'component:default/adverts',
  'system:default/ordering',
];

const half = mockCredentials.user.header('user:default/half');
const all = mockCredentials.user.header('user:default/all');
const none = mockCredentials.user.header('user:default/none');
/** May see everything but groups. */
const ungrouped = mockCredentials.user.header('user:default/ungrouped');

function userOf(credentials?: BackstageCredentials): string | undefined {
  const principal = credentials?.principal;
  return principal !== null &&
    typeof principal === 'object' &&
    'userEntityRef' in principal &&
    typeof principal.userEntityRef === 'string'
    ? principal.userEntityRef
    : undefined;
}

function visibleTo(
  credentials: BackstageCredentials | undefined,
  entity: Entity,
) {
  switch (userOf(credentials)) {
    case 'user:default/half':
      return visibleToHalf.includes(stringifyEntityRef(entity));
    case 'user:default/ungrouped':
      return entity.kind !== 'Group';
    default:
      return true;
  }
}

/** Allows everything, but entities can only be read on conditions. */
const permissions = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(
      (): DefinitivePolicyDecision => ({
        result: AuthorizeResult.ALLOW,
      }),
    ),
  authorizeConditional: async (requests, { credentials }) =>
    requests.map(({ permission }): PolicyDecision => {
      if (permission.name !== catalogEntityReadPermission.name) {
        return { result: AuthorizeResult.ALLOW };
      }
      return userOf(credentials) === 'user:default/none'
        ? { result: AuthorizeResult.DENY }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: { claims: [userOf(credentials) ?? ''] },
            },
          };
    }),
});

describe.each(databaseCases())(
  'a partly visible portfolio on %s',
  (_name, init) => {
    let maturity: Awaited<ReturnType<typeof startPortfolio>>;
    beforeAll(async () => {
      maturity = await startPortfolio({
        folder,
        knex: await init(),
        visibleTo,
        features: [permissions.factory],
      });
    });

    async function read(path: string, authorization: string) {
      const response = await maturity.send('get', `/portfolio/${path}`, {
        authorization,
      });
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      return response.body;
    }

    it('counts the visible half', async () => {
      const { items, totalItems, someHidden } = await read(
        'rollups?groupBy=system',
        half,
      );
      expect(someHidden).toBe(true);
      expect(totalItems).toBe(2);
      expect(items).toMatchObject([
        {
          group: { ref: 'system:default/ordering', title: 'Ordering' },
          // checkout only. Its inherited level is not affected.
          entities: 1,
          coverage: { answered: 2, total: 5 },
          aspects: [{ counts: { 3: 1 } }, { counts: { 2: 1 } }],
        },
        { group: { title: 'None' }, entities: 1 },
      ]);
    });

    it('applies given capabilities to visible entities only', async () => {
      const { items } = await read(
        'rollups?groupBy=system&given=observability',
        half,
      );
      // checkout rises from 2 to 3 in technology.
      expect(items[0].aspects[1]).toMatchObject({
        counts: { 2: 0, 3: 1 },
        notAssessed: 0,
      });
    });

    it.each(['domain', 'owner'])('has no row of a hidden %s', async groupBy => {
      const { items } = await read(`rollups?groupBy=${groupBy}`, half);
      expect(items).toMatchObject([{ group: { title: 'None' }, entities: 2 }]);
      expect(items[0].group).toEqual({ title: 'None' });
      const behind = await read(`entities?without=${groupBy}`, half);
      expect(behind.totalItems).toBe(2);
    });

    it.each([
      'rollups?groupBy=domain&expand=areas',
      'rollups?groupBy=owner&kind=component&kind=system&kind=domain&kind=group',
      'entities?kind=component&kind=system&kind=domain&kind=group',
      'entities?text=cart',
      'entities?owner=group:default/team-ordering',
      'entities?domain=domain:default/shop',
      'entities?capability=observability&demand=inUse',
      'capabilities',
      'capabilities?kind=system',
      'build-order',
      'build-order?kind=component&kind=system&kind=group',
      'trend?from=2026-01-01&to=2026-03-31',
      'export?format=json',
      'export?format=json&groupBy=owner&given=observability',
    ])('reveals nothing that is hidden in %s', async path => {
      const body = await read(path, half);
      expect(body.someHidden).toBe(true);
      const text = JSON.stringify(body);
      for (const hidden of ['cart', 'shop', 'team-', 'Team', 'jaeger']) {
        expect(text).not.toContain(hidden);
      }
    });

    it('does not find entities by hidden properties', async () => {
      for (const query of [
        'text=cart',
        'owner=group:default/team-ordering',
        'domain=domain:default/shop',
        'capability=observability&demand=inUse',
      ]) {
        const body = await read(`entities?${query}`, half);
        expect(body).toEqual({ items: [], totalItems: 0, someHidden: true });
      }
    });

    it('reports hidden entities whatever the filter', async () => {
      // Otherwise a search would reveal whether such an entity exists.
      for (const text of ['cart', 'nothing-of-the-kind']) {
        const { someHidden } = await read(`entities?text=${text}`, half);
        expect(someHidden).toBe(true);
      }
    });

    it('reports hidden entities in the header of a CSV file', async () => {
      const { headers, text } = await maturity
        .get('/portfolio/export?format=csv')
        .set('Authorization', half);
      expect(headers['maturity-some-hidden']).toBe('true');
      expect(text).not.toContain('cart');
      expect(text.trim().split('\r\n')).toHaveLength(3);
    });

    it('counts demand and trend over the visible half', async () => {
      const { items } = await read('capabilities', half);
      expect(items).toMatchObject([
        { bringsCloser: { entities: 1 }, inUseBy: 0, providers: [] },
      ]);
      // Without cart, which has a level within its own reach.
      expect(await read('build-order', half)).toMatchObject({
        withinOwnReach: 0,
        steps: [{ adds: 2, withinReach: 2, providers: [] }],
      });
      const trend = await read(
        'trend?from=2026-03-31&to=2026-03-31&interval=day',
        half,
      );
      expect(trend.items).toMatchObject([
        { entities: 2, aspects: [{ counts: { 3: 1 }, notAssessed: 1 }, {}] },
      ]);
    });

    it('is complete for users whose conditions match everything', async () => {
      const { items, someHidden } = await read('rollups?groupBy=owner', all);
      expect(someHidden).toBe(false);
      expect(items).toMatchObject([
        { group: { ref: 'group:default/engineering' }, entities: 3 },
        { group: { ref: 'group:default/team-ordering' }, entities: 3 },
      ]);
      const capabilities = await read('capabilities', all);
      expect(capabilities).toMatchObject({
        items: [{ inUseBy: 1, providers: ['resource:default/jaeger'] }],
        someHidden: false,
      });
      expect(await read('build-order', all)).toMatchObject({
        withinOwnReach: 1,
        steps: [{ providers: ['resource:default/jaeger'] }],
        someHidden: false,
      });
    });

    it('says so where nothing but the owners is hidden', async () => {
      const { items, someHidden } = await read(
        'rollups?groupBy=owner',
        ungrouped,
      );
      expect(items).toMatchObject([{ group: { title: 'None' }, entities: 3 }]);
      expect(someHidden).toBe(true);
    });

    it('is empty for users who may not see any entity', async () => {
      expect(await read('rollups?groupBy=system', none)).toEqual({
        items: [],
        totalItems: 0,
        someHidden: true,
      });
      expect(await read('entities', none)).toEqual({
        items: [],
        totalItems: 0,
        someHidden: true,
      });
      const { items, someHidden } = await read('capabilities', none);
      expect(someHidden).toBe(true);
      expect(items).toMatchObject([
        { bringsCloser: { entities: 0 }, inUseBy: 0, providers: [] },
      ]);
      expect(await read('build-order', none)).toMatchObject({
        withinOwnReach: 0,
        steps: [],
        someHidden: true,
      });
      const trend = await read('trend', none);
      expect(trend.items[0].entities).toBe(0);
    });
  },
);
