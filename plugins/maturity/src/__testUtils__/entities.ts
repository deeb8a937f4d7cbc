import type { Entity } from '@backstage/catalog-model';

/** A service of a system, owned by a team. */
export const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-payments' },
    { type: 'partOf', targetRef: 'system:default/payments' },
  ],
};

/** The full ref of {@link checkout}. */
export const checkoutRef = 'component:default/checkout';
