import { type Entity, parseEntityRef } from '@backstage/catalog-model';

/** An entity of the catalog, with its relations by type. */
export function testEntity(
  ref: string,
  options: {
    kind?: string;
    title?: string;
    spec?: Entity['spec'];
    annotations?: Record<string, string>;
    relations?: Record<string, string[]>;
  } = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: options.kind ?? kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
    metadata: {
      namespace,
      name,
      ...(options.title && { title: options.title }),
      ...(options.annotations && { annotations: options.annotations }),
    },
    spec: options.spec ?? {},
    relations: Object.entries(options.relations ?? {}).flatMap(
      ([type, targets]) => targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

/**
 * A small shop: `checkout` and `cart` in the system `ordering` of the domain
 * `shop`, `adverts` in no system. All are owned by `team-ordering`, a part of
 * `engineering`.
 */
export function shopEntities(): Entity[] {
  const ownedBy = ['group:default/team-ordering'];
  const partOf = ['system:default/ordering'];
  const spec = { type: 'service', lifecycle: 'production' };
  return [
    testEntity('domain:default/shop', { title: 'The shop' }),
    testEntity('system:default/ordering', {
      title: 'Ordering',
      relations: { partOf: ['domain:default/shop'], ownedBy },
    }),
    testEntity('component:default/checkout', {
      spec,
      relations: { partOf, ownedBy },
    }),
    testEntity('component:default/cart', {
      spec,
      relations: { partOf, ownedBy },
    }),
    testEntity('component:default/adverts', {
      spec: { type: 'service', lifecycle: 'experimental' },
      relations: { ownedBy },
    }),
    testEntity('group:default/team-ordering', {
      relations: { childOf: ['group:default/engineering'] },
      spec: { profile: { displayName: 'Team Ordering' } },
    }),
    testEntity('group:default/engineering'),
    testEntity('user:default/ana'),
  ];
}
