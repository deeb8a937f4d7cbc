import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import { maturityApiRef } from './api';
import {
  docsRouteRef,
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';

/** The plugin, for the legacy frontend system. @public */
export const maturityPlugin = createPlugin({
  id: 'maturity',
  apis: [
    createApiFactory({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new MaturityClient(options),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { docs: docsRouteRef, template: templateRouteRef },
});

/**
 * The Maturity tab, for an `EntityLayout.Route` at `/maturity` with
 * `isMaturityAvailable` as its condition.
 *
 * @public
 */
export const EntityMaturityContent = maturityPlugin.provide(
  createRoutableExtension({
    name: 'EntityMaturityContent',
    component: () => import('./MaturityTab').then(m => m.EntityMaturityContent),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The portfolio and, below it, the assessments, for a `Route` at `/maturity`.
 * The tab links to it.
 *
 * @public
 */
export const MaturityPage = maturityPlugin.provide(
  createRoutableExtension({
    name: 'MaturityPage',
    component: () => import('./MaturityPage').then(m => m.MaturityPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The maturity card for the overview of an entity page, with
 * `isMaturityAvailable` as its condition.
 *
 * @public
 */
export const EntityMaturityCard = maturityPlugin.provide(
  createComponentExtension({
    name: 'EntityMaturityCard',
    component: {
      lazy: () =>
        import('./cards/EntityMaturityCard').then(m => m.EntityMaturityCard),
    },
  }),
);

/**
 * The home page card with the levels of what the user and their teams own.
 *
 * @public
 */
export const HomePageOwnedMaturity = maturityPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageOwnedMaturity',
    title: 'Maturity across my teams',
    components: () =>
      import('./cards/OwnedMaturity').then(m => ({
        Content: m.OwnedMaturity,
      })),
    layout: { width: { minColumns: 4 }, height: { minRows: 3 } },
  }),
);
