import { mockCredentials } from '@backstage/backend-test-utils';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { shopEntities, testEntity } from '../../__testUtils__/entities';
import { requestAbout, testServices } from '../../__testUtils__/services';
import { submitReviewed } from '../../__testUtils__/submissions';

const providers = [
  testEntity('component:default/prometheus', {
    annotations: { 'cnmm.io/provides-capabilities': 'observability' },
  }),
  testEntity('resource:default/jaeger', {
    annotations: { 'cnmm.io/provides-capabilities': 'observability' },
  }),
];

/** The shop, with a dependency of checkout, assessed at 1 for runtime. */
async function assessedShop(dependsOn: string[], entities = providers) {
  const shop = shopEntities().map(entity =>
    entity.metadata.name === 'checkout'
      ? {
          ...entity,
          relations: [
            ...(entity.relations ?? []),
            ...dependsOn.map(targetRef => ({ type: 'dependsOn', targetRef })),
          ],
        }
      : entity,
  );
  const services = await testServices({ entities: [...shop, ...entities] });
  const { stores, reconciler, updates } = services;
  await stores.drafts.write(
    { entityRef: 'domain:default/shop', modelId: 'test' },
    {
      areaId: 'technology.runtime',
      answer: assessedAt(1),
      updatedAt: '2026-11-01T00:00:00.000Z',
      updatedBy: 'user:default/ana',
    },
    null,
  );
  await submitReviewed(services, requestAbout('domain:default/shop'), {
    submittedBy: 'user:default/ana',
  });
  await updates.run();
  await reconciler.run();
  return services;
}

describe('ReportService', () => {
  const refs = ['component:default/prometheus', 'resource:default/jaeger'];

  it.each([
    // Nobody offers it; somebody does; the entity depends on them.
    ['missing', [], [], []],
    ['available', [], providers, refs],
    ['in-use', ['resource:default/jaeger'], providers, refs],
    ['available', ['component:default/cart'], providers, refs],
  ])('finds a capability %s', async (status, dependsOn, offer, offered) => {
    const { reports } = await assessedShop(dependsOn, offer);
    const { recommendations, someHidden } = await reports.report(
      requestAbout('component:default/checkout'),
    );
    // Level 2 of the area has two practices, one of which needs observability.
    expect(recommendations).toEqual([
      {
        areaId: 'technology.runtime',
        toLevel: 2,
        practiceIds: ['technology.runtime.l2-one', 'technology.runtime.l2-two'],
        completesLevel: false,
        capabilities: [
          {
            capabilityId: 'observability',
            status,
            providers: offered,
            ...(status === 'in-use' && { dependsOn }),
          },
        ],
      },
    ]);
    expect(someHidden).toBe(false);
  });

  it.each(['system:default/ordering', 'domain:default/shop'])(
    'counts how many parts of %s use a capability',
    async entityRef => {
      // Of checkout and cart, checkout does.
      const { reports } = await assessedShop(['resource:default/jaeger']);
      const { recommendations } = await reports.report(requestAbout(entityRef));
      expect(recommendations[0].capabilities).toEqual([
        {
          capabilityId: 'observability',
          status: 'in-use',
          providers: refs,
          parts: { using: 1, total: 2 },
        },
      ]);
    },
  );

  it('lists the capabilities that no model has', async () => {
    const { reports } = await assessedShop(
      [],
      [
        testEntity('component:default/prometheus', {
          annotations: {
            'cnmm.io/provides-capabilities': 'observability,observabilty',
          },
        }),
      ],
    );
    const request = requestAbout('component:default/prometheus');
    const { unknownCapabilities } = await reports.report(request);
    expect(unknownCapabilities).toEqual(['observabilty']);
    const [{ report }] = await reports.query({
      ...request,
      entityRefs: ['component:default/prometheus'],
    });
    expect(report?.unknownCapabilities).toEqual(['observabilty']);
  });

  it('asks the catalog as often for a hundred entities as for one', async () => {
    const { reports, catalog } = await assessedShop([]);
    const calls = async (entityRefs: string[]) => {
      const methods = Object.values(catalog).filter(jest.isMockFunction);
      const before = methods.reduce((n, m) => n + m.mock.calls.length, 0);
      const credentials = mockCredentials.user();
      await reports.query({ entityRefs, credentials });
      return methods.reduce((n, m) => n + m.mock.calls.length, 0) - before;
    };
    const hundred = (from: number) =>
      Array.from({ length: 99 }, (_, i) => `component:default/c${from + i}`);
    const one = await calls(['component:default/checkout']);
    expect(await calls(['component:default/checkout', ...hundred(0)])).toBe(
      one,
    );
  });
});
