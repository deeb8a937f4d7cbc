import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Route } from 'react-router-dom';
import {
  EntityMaturityContent,
  isMaturityAvailable,
  maturityApiRef,
  MaturityPage,
  maturityPlugin,
} from '.';
import { FakeMaturityApi } from './__testUtils__';
import { checkout, checkoutRef } from './__testUtils__/renderMaturity';

describe('the plugin in the legacy frontend system', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
  });

  function render(routes: ReactNode, path: string) {
    return renderInTestApp(
      <TestApiProvider
        apis={[
          [maturityApiRef, api],
          [catalogApiRef, catalogApiMock()],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <FlatRoutes>{routes}</FlatRoutes>
      </TestApiProvider>,
      {
        routeEntries: [path],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
  }

  it('has a page with a table, and the assessments below it', async () => {
    const page = <Route path="/maturity" element={<MaturityPage />} />;
    await render(page, '/maturity');
    expect(
      await screen.findByRole('heading', { name: 'Maturity' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('No systems yet')).toBeInTheDocument();
  });

  it('has a tab that leads to the assessment', async () => {
    await render(
      <>
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={
            <EntityProvider entity={checkout}>
              <EntityMaturityContent />
            </EntityProvider>
          }
        />
        <Route path="/maturity" element={<MaturityPage />} />
      </>,
      '/catalog/default/component/checkout',
    );
    await userEvent.click(
      await screen.findByRole('link', { name: 'Update assessment' }),
    );
    expect(
      await screen.findByRole('heading', { name: /^Assessment of/ }),
    ).toHaveTextContent('Assessment of checkout');
  });

  it('provides the client of the backend', () => {
    expect([...maturityPlugin.getApis()].map(({ api: ref }) => ref.id)).toEqual(
      ['plugin.maturity.client'],
    );
  });

  it.each([
    ['Component', true],
    ['system', true],
    ['Domain', true],
    ['Group', true],
    ['API', false],
    ['User', false],
  ])('is there for %s: %s', (kind, expected) => {
    expect(isMaturityAvailable({ ...checkout, kind })).toBe(expected);
  });
});
