import { SidebarItem } from '@backstage/core-components';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import LayersIcon from '@material-ui/icons/Layers';
import TimelineIcon from '@material-ui/icons/Timeline';
import { maturityApiRef, MaturityPage, maturityPlugin } from '../src';
import { devApi } from './devApi';
import { devEntities } from './entities';

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
  .addPage({
    path: '/maturity',
    title: 'By system',
    icon: TimelineIcon,
    element: <MaturityPage />,
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
