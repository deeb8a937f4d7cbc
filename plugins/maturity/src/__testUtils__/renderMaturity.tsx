import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Route, Routes } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { MaturityRoutes } from '../components/MaturityRoutes';
import { MaturityTab } from '../components/MaturityTab';
import { rootRouteRef } from '../routes';
import { checkout } from './entities';
import type { FakeMaturityApi } from './FakeMaturityApi';

/** The path of the tab of `checkout`. */
export const tabPath = '/catalog/default/component/checkout/maturity';

/** Renders the screens at a path: the tab of `checkout`, and `/maturity`. */
export function renderMaturity(api: FakeMaturityApi, path: string) {
  return renderInTestApp(
    <TestApiProvider apis={[[maturityApiRef, api]]}>
      <Routes>
        <Route
          path={tabPath}
          element={
            <MaturityQueryProvider>
              <MaturityTab entity={checkout} />
            </MaturityQueryProvider>
          }
        />
        <Route path="/maturity/*" element={<MaturityRoutes />} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/maturity': rootRouteRef,
      },
    },
  );
}
