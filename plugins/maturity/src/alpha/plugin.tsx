import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import TimelineIcon from '@material-ui/icons/Timeline';
import { maturityApiRef } from '../api';
import { isMaturityAvailable } from '../assessedKinds';
import {
  docsRouteRef,
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

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
      import('../MaturityPage').then(m => (
        // The page of the new frontend system adds no main landmark.
        <main>
          <m.MaturityRoutes />
        </main>
      )),
  },
});

const maturityEntityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'maturity',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: '/maturity',
      title: 'Maturity',
      filter: entity => isMaturityAvailable(entity, { apis }),
      routeRef: entityContentRouteRef,
      loader: () =>
        import('../MaturityTab').then(m => <m.EntityMaturityContent />),
    }),
});

const maturityEntityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'maturity',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      type: 'info',
      filter: entity => isMaturityAvailable(entity, { apis }),
      loader: () =>
        import('../cards/EntityMaturityCard').then(m => (
          <m.EntityMaturityCard />
        )),
    }),
});

const ownedMaturityWidget = HomePageWidgetBlueprint.make({
  name: 'owned',
  params: {
    name: 'HomePageOwnedMaturity',
    title: 'Maturity across my teams',
    description: 'The levels of the components that you and your groups own',
    components: () =>
      import('../cards/OwnedMaturity').then(m => ({
        Content: m.OwnedMaturity,
      })),
    layout: { width: { minColumns: 4 }, height: { minRows: 3 } },
  },
});

/**
 * The plugin for the new frontend system: the Maturity tab and card of an
 * entity, the portfolio with the assessments below it, and a home page widget.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'maturity',
  title: 'Maturity',
  icon: <TimelineIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { docs: docsRouteRef, template: templateRouteRef },
  extensions: [
    maturityApi,
    maturityPage,
    maturityEntityContent,
    maturityEntityCard,
    ownedMaturityWidget,
  ],
});
