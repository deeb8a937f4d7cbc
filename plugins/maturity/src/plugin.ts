import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import { maturityApiRef } from './api';
import { entityContentRouteRef, rootRouteRef } from './routes';

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
    component: () =>
      import('./components/EntityMaturityContent').then(
        m => m.EntityMaturityContent,
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The page of all systems and, below it, the assessments: for a `Route` at
 * `/maturity`. The tab needs it to lead to the assessment.
 *
 * @public
 */
export const MaturityPage = maturityPlugin.provide(
  createRoutableExtension({
    name: 'MaturityPage',
    component: () =>
      import('./components/MaturityRoutes').then(m => m.MaturityPage),
    mountPoint: rootRouteRef,
  }),
);
