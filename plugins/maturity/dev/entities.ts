import type { Entity } from '@backstage/catalog-model';

function entity(kind: string, name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, title },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/team-payments' },
      ...(kind === 'Component'
        ? [{ type: 'partOf', targetRef: 'system:default/payments' }]
        : []),
    ],
  };
}

/** An entity per state that the tab can be in. */
export const devEntities: Entity[] = [
  entity('System', 'payments', 'Fully assessed'),
  entity('Component', 'checkout', 'Partly assessed'),
  entity('Component', 'orders', 'Long history'),
  entity('Component', 'cart', 'Empty, much inherited'),
  entity('Domain', 'shop', 'Empty'),
  entity('Group', 'team-payments', 'Group'),
  entity('Component', 'watched', 'May not be assessed'),
  entity('Component', 'reworded', 'To confirm'),
  entity('Component', 'broken', 'Failed'),
  entity('Component', 'secret', 'Forbidden'),
  entity('Component', 'slow', 'Loading'),
];
