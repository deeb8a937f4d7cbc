import type { Entity } from '@backstage/catalog-model';
import {
  type AnalyticsApi,
  analyticsApiRef,
  type ConfigApi,
  configApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Route, Routes } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { MaturityRoutes } from '../MaturityPage';
import { MaturityTab } from '../MaturityTab';
import { docsRouteRef, rootRouteRef, templateRouteRef } from '../routes';
import { forgetPlaces } from '../ui/usePlace';
import { fakeUser } from './FakeAssessments';
import type { FakeMaturityApi } from './FakeMaturityApi';

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

/** The path of the tab of `checkout`. */
export const tabPath = '/catalog/default/component/checkout/maturity';

/** The portal that the screens are in. */
export interface TestPortal {
  /** Whose tab it is; that of `checkout` if left out. */
  entity?: Entity;
  /** What the catalog has. */
  entities?: Entity[];
  /** False where the user may only look. */
  mayWrite?: boolean;
  /** The kinds that are configured to be assessed. */
  kinds?: string[];
  /** Gets what people do. */
  analytics?: AnalyticsApi;
  /** Whether the portal has TechDocs and the scaffolder. */
  hasDocsAndTemplates?: boolean;
}

/** Renders the screens at a path: the tab of `checkout`, and `/maturity`. */
export function renderMaturity(
  api: FakeMaturityApi,
  path: string,
  portal: TestPortal = {},
) {
  layOut();
  forgetPlaces();
  const {
    entity = checkout,
    entities = [],
    mayWrite = true,
    kinds,
    hasDocsAndTemplates,
    analytics = mockApis.analytics(),
  } = portal;
  const authorize = mayWrite ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [maturityApiRef, api],
        [analyticsApiRef, analytics],
        [configApiRef, configWith(kinds)],
        [identityApiRef, mockApis.identity({ userEntityRef: fakeUser })],
        [catalogApiRef, catalogApiMock({ entities })],
        [permissionApiRef, mockApis.permission({ authorize })],
      ]}
    >
      <Routes>
        <Route
          path={tabPath}
          element={
            <MaturityQueryProvider>
              <MaturityTab entity={entity} />
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
        ...(hasDocsAndTemplates && {
          '/docs/:namespace/:kind/:name': docsRouteRef,
          '/create/templates/:namespace/:templateName': templateRouteRef,
        }),
      },
    },
  );
}

/** The configuration of a portal that assesses some kinds. */
export function configWith(kinds?: string[]): ConfigApi {
  return mockApis.config({ data: kinds ? { maturity: { kinds } } : {} });
}

/** How high everything is, in pixels. */
const HEIGHT = 800;

/**
 * Gives elements a height: the DOM of the tests has no layout, and rows are
 * only drawn where there is a place for them.
 */
export function layOut(): void {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(HEIGHT);
}
