import { SidebarItem } from '@backstage/core-components';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import DashboardIcon from '@material-ui/icons/Dashboard';
import LayersIcon from '@material-ui/icons/Layers';
import TimelineIcon from '@material-ui/icons/Timeline';
import { maturityApiRef, MaturityPage, maturityPlugin } from '../src';
import { devApi } from './devApi';
import { DevCards } from './DevCards';
import { devEntities } from './entities';
import { devProviders } from './plan';

const DevEntityPage = createPlugin({ id: 'maturity-dev' }).provide(
  createRoutableExtension({
    name: 'DevEntityPage',
    component: () => import('./DevEntityPage').then(m => m.DevEntityPage),
    mountPoint: entityRouteRef,
  }),
);

const app = createDevApp()
  .registerPlugin(maturityPlugin)
  .registerApi(createApiFactory(maturityApiRef, devApi))
  .registerApi(
    createApiFactory(
      catalogApiRef,
      catalogApiMock({ entities: [...devEntities, ...devProviders] }),
    ),
  )
  .registerApi(
    createApiFactory(permissionApiRef, {
      authorize: async request => ({
        result:
          'resourceRef' in request &&
          request.resourceRef === 'component:default/watched'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    }),
  )
  .addPage({
    path: '/maturity',
    title: 'Portfolio',
    icon: TimelineIcon,
    element: <MaturityPage />,
  })
  .addPage({
    path: '/cards',
    title: 'Cards',
    icon: DashboardIcon,
    element: <DevCards />,
  })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <DevEntityPage />,
  });

devEntities.forEach(({ kind, metadata }) =>
  app.addSidebarItem(
    <SidebarItem
      key={metadata.name}
      icon={LayersIcon}
      text={metadata.title}
      to={`/catalog/default/${kind.toLowerCase()}/${metadata.name}/maturity`}
    />,
  ),
);

app.render();
