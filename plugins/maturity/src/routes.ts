import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page of all systems, mounted at `/maturity`. */
export const rootRouteRef = createRouteRef({ id: 'maturity' });

/** The assessment of one entity, below the page of all systems. */
export const assessRouteRef = createSubRouteRef({
  id: 'maturity/assess',
  parent: rootRouteRef,
  path: '/assess/:kind/:namespace/:name',
});

/** The tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'maturity/entity-content',
});
