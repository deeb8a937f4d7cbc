import { storesCases } from '../../__testUtils__/databases';
import type { ProjectedEntity } from '../projection/projectedEntities';

jest.setTimeout(60_000);

function entity(
  entityRef: string,
  overrides: Partial<ProjectedEntity> = {},
): ProjectedEntity {
  return {
    entityRef,
    kind: entityRef.split(':')[0],
    title: entityRef,
    dependsOn: [],
    sources: [{ entityRef, relation: 'own' }],
    ...overrides,
  };
}

const ordering = 'system:default/ordering';
const shop = 'domain:default/shop';

describe.each(storesCases())('PartStore, %s', (_name, create) => {
  it('lists the components of systems and domains, with what they use', async () => {
    const { parts, projection } = await create();
    const providers = ['component:default/jaeger', 'resource:default/harbor'];
    await projection.putProviders(
      providers.map(entityRef => ({
        entityRef,
        annotated: true,
        offers: [{ capabilityId: 'security' }],
      })),
      'suggest',
    );
    await projection.put(
      [
        entity('component:default/cart', {
          systemRef: ordering,
          domainRef: shop,
          dependsOn: [...providers, 'component:default/checkout'],
        }),
        entity('component:default/checkout', {
          systemRef: ordering,
          domainRef: shop,
        }),
        entity('component:default/adverts', { domainRef: shop }),
        entity(ordering, { domainRef: shop, dependsOn: providers }),
        entity('component:default/lonely', { dependsOn: providers }),
      ],
      [],
    );
    const part = (parentRef: string, name: string, uses: string[] = []) => ({
      parentRef,
      entityRef: `component:default/${name}`,
      uses,
      seenUses: [],
    });
    expect(await parts.list([ordering], 'test')).toEqual([
      part(ordering, 'cart', providers),
      part(ordering, 'checkout'),
    ]);
    expect(await parts.list([shop, ordering], 'test')).toEqual([
      part(shop, 'adverts'),
      part(shop, 'cart', providers),
      part(shop, 'checkout'),
      part(ordering, 'cart', providers),
      part(ordering, 'checkout'),
    ]);
    expect(await parts.list([], 'test')).toEqual([]);
  });
});
