import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  type AreaReport,
  PROVIDES_CAPABILITIES_ANNOTATION,
} from '@cnmm/backstage-plugin-maturity-common';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';
import { testEntity } from './__testUtils__/entities';
import { restrictedPermissions } from './__testUtils__/restrictedPermissions';

jest.setTimeout(60_000);

/** An area about the capability `infrastructure`. */
const platforms = 'technology.platforms-and-infrastructure';
const another = 'technology.ai';
const assessed = (level: number) => ({ state: 'assessed', level });

const shop = 'component/default/shop';

const isUser = (credentials?: BackstageCredentials) =>
  JSON.stringify(credentials?.principal ?? null).includes('user:');

/** Users may do everything, and see what the catalog shows to them. */
const permissions = restrictedPermissions(isUser);

/** A shop that runs on two platforms, of two systems. */
function entities(): Entity[] {
  const provider = (name: string, capability: string, system: string) =>
    testEntity(`component:default/${name}`, {
      annotations: { [PROVIDES_CAPABILITIES_ANNOTATION]: capability },
      relations: { partOf: [`system:default/${system}`] },
    });
  return [
    testEntity('domain:default/retail'),
    testEntity('system:default/sales', {
      relations: { partOf: ['domain:default/retail'] },
    }),
    testEntity('component:default/shop', {
      relations: {
        partOf: ['system:default/sales'],
        dependsOn: [
          'component:default/kubernetes',
          'Component:default/Clouds',
          'component:default/tracing',
          'component:default/gone',
        ],
      },
    }),
    testEntity('component:default/tool', {
      relations: { partOf: ['domain:default/retail'] },
    }),
    testEntity('system:default/platform'),
    testEntity('system:default/cloud'),
    testEntity('system:default/monitoring'),
    provider('kubernetes', 'infrastructure', 'platform'),
    provider('clouds', 'infrastructure, data', 'cloud'),
    provider('tracing', 'observability', 'monitoring'),
  ];
}

describe.each(databaseCases())('answers of providers on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeEach(async () => {
    maturity = await startMaturity({
      knex: await init(),
      entities: entities(),
      visibleTo: (credentials, { metadata }) =>
        !isUser(credentials) || metadata.name !== 'cloud',
      features: [permissions.factory],
    });
    await maturity.reconcile();
  });

  async function assess(entity: string, areaId: string, answer: object) {
    await maturity.answer(entity, areaId, answer);
    await maturity.submit(entity);
  }

  async function areaOf(entity: string, areaId = platforms) {
    const { body } = await maturity.send('get', `/entities/${entity}/report`);
    const { level, provenance } = body.areas.find(
      (each: AreaReport) => each.areaId === areaId,
    );
    return [level, provenance?.relation, provenance?.entityRef];
  }

  /** The refs of the components that the portfolio has at a level. */
  async function listedAt(level: number) {
    const { body } = await maturity.send(
      'get',
      `/portfolio/entities?area=${platforms}&level=${level}`,
    );
    return body.items.map(({ entityRef }: { entityRef: string }) => entityRef);
  }

  it('come after own and those of the system, before those of domains', async () => {
    await assess('domain/default/retail', platforms, assessed(4));
    expect(await areaOf(shop)).toEqual([4, 'domain', 'domain:default/retail']);
    await assess('system/default/platform', platforms, assessed(3));
    expect(await areaOf(shop)).toEqual([
      3,
      'provider',
      'system:default/platform',
    ]);
    // It does not depend on the platform.
    expect(await areaOf('component/default/tool')).toEqual([
      4,
      'domain',
      'domain:default/retail',
    ]);
    await assess('system/default/sales', platforms, assessed(5));
    expect(await areaOf(shop)).toEqual([5, 'system', 'system:default/sales']);
    await assess(shop, platforms, assessed(1));
    expect(await areaOf(shop)).toEqual([1, 'own', 'component:default/shop']);
  });

  it('are those of the least mature of several, which may be hidden', async () => {
    await assess('system/default/platform', platforms, assessed(3));
    const cloud = 'system:default/cloud';
    const imported = (submittedAt: string, answer: object) =>
      maturity.send('post', '/import', {
        body: {
          assessments: [
            {
              entityRef: cloud,
              submittedAt,
              submittedBy: 'user:default/ana',
              answers: { [platforms]: answer },
            },
          ],
        },
      });
    await imported('2026-01-01T00:00:00Z', {
      state: 'not-applicable',
      reason: 'It has none.',
    });
    expect(await areaOf(shop)).toEqual([
      3,
      'provider',
      'system:default/platform',
    ]);
    await imported('2026-01-02T00:00:00Z', assessed(2));
    expect(await areaOf(shop)).toEqual([2, 'provider', null]);
    await maturity.settled();
    expect(await listedAt(2)).toContain('component:default/shop');
  });

  it('are only those to areas about what they provide', async () => {
    await assess('system/default/platform', another, assessed(3));
    expect(await areaOf(shop, another)).toEqual([null, undefined, undefined]);
    await assess('system/default/monitoring', platforms, assessed(2));
    expect(await areaOf(shop)).toEqual([null, undefined, undefined]);
  });

  it('reach the portfolio with each assessment of the platform', async () => {
    await assess('system/default/platform', platforms, assessed(2));
    expect(await listedAt(2)).toEqual([
      'component:default/kubernetes',
      'component:default/shop',
    ]);
    await assess('system/default/platform', platforms, assessed(4));
    expect(await listedAt(2)).toEqual([]);
    expect(await listedAt(4)).toHaveLength(2);
  });

  it('end with the dependency', async () => {
    await assess('system/default/platform', platforms, assessed(2));
    const found = maturity.entities.find(
      ({ metadata }) => metadata.name === 'shop',
    );
    found!.relations = [];
    await maturity.reconcile();
    expect(await areaOf(shop)).toEqual([null, undefined, undefined]);
    expect(await listedAt(2)).toEqual(['component:default/kubernetes']);
  });

  it('can be kept or replaced in the draft', async () => {
    await assess('system/default/platform', platforms, assessed(2));
    const { body } = await maturity.send('get', `/entities/${shop}/draft`);
    const area = body.areas.find(
      (each: { areaId: string }) => each.areaId === platforms,
    );
    expect(area.inherited).toMatchObject({
      answer: assessed(2),
      provenance: {
        relation: 'provider',
        entityRef: 'system:default/platform',
      },
    });
  });
});
