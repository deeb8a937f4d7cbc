import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { databaseCases } from '../__testUtils__/databases';
import { startPortfolio } from '../__testUtils__/portfolio';
import { ageVisibleSets } from '../__testUtils__/visibleSets';

jest.setTimeout(60_000);

const folder = createMockDirectory();

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** A condition that all callers have in common. */
const open = (label: string): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'HAS_LABEL',
    resourceType: 'catalog-entity',
    params: { label },
  },
});

const callers = Array.from({ length: 10 }, (_, index) =>
  mockCredentials.user.header(`user:default/u${index}`),
);

describe.each(databaseCases())('kept visibility on %s', (_name, init) => {
  let decision: PolicyDecision;
  let hidden: string[];
  let knex: Awaited<ReturnType<typeof init>>;
  let maturity: Awaited<ReturnType<typeof startPortfolio>>;
  beforeEach(async () => {
    decision = open('public');
    hidden = [];
    knex = await init();
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === catalogEntityReadPermission.name
            ? decision
            : allow,
        ),
    });
    maturity = await startPortfolio({
      folder,
      knex,
      features: [permissions.factory],
      visibleTo: (_credentials, entity) =>
        !hidden.includes(stringifyEntityRef(entity)),
    });
  });

  async function names(authorization = callers[0]): Promise<string[]> {
    const { status, body } = await maturity.send('get', '/portfolio/entities', {
      authorization,
    });
    expect(status).toBe(200);
    return body.items.map(({ entityRef }: { entityRef: string }) =>
      entityRef.replace('component:default/', ''),
    );
  }

  it('loses an entity that callers may no longer see within 30 s', async () => {
    expect(await names()).toEqual(['adverts', 'cart', 'checkout']);
    hidden = ['component:default/cart'];
    await ageVisibleSets(knex, 31);
    expect(await names()).toEqual(['adverts', 'checkout']);
    // Others with equal conditions do not wait for the catalog meanwhile.
    hidden = [];
    expect(await names(callers[1])).toEqual(['adverts', 'checkout']);
    await ageVisibleSets(knex, 31);
    expect(await names(callers[1])).toEqual(['adverts', 'cart', 'checkout']);
  });

  it('follows a change of the decision at once', async () => {
    expect(await names()).toEqual(['adverts', 'cart', 'checkout']);
    hidden = ['component:default/cart'];
    decision = open('internal');
    expect(await names()).toEqual(['adverts', 'checkout']);
    decision = deny;
    expect(await names()).toEqual([]);
    decision = allow;
    expect(await names()).toEqual(['adverts', 'cart', 'checkout']);
    // The first one is still fresh.
    decision = open('public');
    expect(await names()).toEqual(['adverts', 'cart', 'checkout']);
  });

  it('is one set for ten callers and all of their views', async () => {
    const views = [
      'entities?kind=component&kind=system',
      'rollups?groupBy=domain',
      'capabilities',
      'build-order?kind=system',
      'trend',
      'export?format=json',
    ];
    const answers = await Promise.all(
      callers.flatMap(authorization =>
        views.map(view =>
          maturity.send('get', `/portfolio/${view}`, { authorization }),
        ),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(await knex('visible_sets').pluck('size')).toEqual([
      // Components, systems, domains, groups, and a resource that is used.
      maturity.entities.filter(({ kind }) => kind !== 'User').length,
    ]);
  });

  it('keeps nothing of a catalog that fails', async () => {
    const failure = Object.assign(new Error('connect ECONNREFUSED'), {
      name: 'FetchError',
    });
    maturity.failCatalog(failure);
    const down = await maturity.send('get', '/portfolio/entities', {
      authorization: callers[0],
    });
    expect(down.status).toBe(503);
    maturity.failCatalog();
    const broken = maturity.breakCatalogAfter(1);
    const { status } = await maturity.send('get', '/portfolio/entities', {
      authorization: callers[0],
    });
    await broken;
    expect(status).toBe(503);
    expect(await knex('visible_sets')).toEqual([]);
    maturity.failCatalog();
    expect(await names()).toEqual(['adverts', 'cart', 'checkout']);
  });

  it('is removed once nobody uses it', async () => {
    await names();
    await ageVisibleSets(knex, 120);
    await maturity.runTask('maturity-visibility');
    expect(await knex('visible_sets')).toEqual([]);
    expect(await knex('visible_refs')).toEqual([]);
  });
});
