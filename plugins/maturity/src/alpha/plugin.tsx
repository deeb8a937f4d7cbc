import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import TimelineIcon from '@material-ui/icons/Timeline';
import { maturityApiRef } from '../api';
import { isMaturityAvailable } from '../isMaturityAvailable';
import { entityContentRouteRef, rootRouteRef } from '../routes';

const maturityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new MaturityClient(options),
    }),
});

const maturityPage = PageBlueprint.make({
  params: {
    path: '/maturity',
    title: 'Maturity',
    icon: <TimelineIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/MaturityRoutes').then(m => <m.MaturityRoutes />),
  },
});

const maturityEntityContent = EntityContentBlueprint.make({
  name: 'maturity',
  params: {
    path: '/maturity',
    title: 'Maturity',
    filter: isMaturityAvailable,
    routeRef: entityContentRouteRef,
    loader: () =>
      import('../components/EntityMaturityContent').then(m => (
        <m.EntityMaturityContent />
      )),
  },
});

/**
 * The plugin, for the new frontend system: the Maturity tab of entities, and
 * the page of all systems with the assessments below it.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'maturity',
  title: 'Maturity',
  icon: <TimelineIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [maturityApi, maturityPage, maturityEntityContent],
});
