import { configApiRef, identityApiRef } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { EntitySwitch } from '@backstage/plugin-catalog';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityMaturityCard,
  HomePageOwnedMaturity,
  isMaturityAvailable,
  maturityApiRef,
} from '.';
import { FakeMaturityApi } from './__testUtils__';
import {
  checkout,
  checkoutRef,
  configWith,
  renderMaturity,
  tabPath,
} from './__testUtils__/renderMaturity';
import { testRollup } from './portfolio/__testUtils__/testRollup';

const kinds = ['Component', 'API'];

const entityOf = (kind: string) => ({ ...checkout, kind });

describe('with maturity.kinds configured', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
    api.assess('api:default/checkout', {
      'technology.runtime': assessedAt(3),
    });
  });

  it('shows the tab of a kind that was added', async () => {
    await renderMaturity(api, tabPath, { entity: entityOf('API'), kinds });
    expect(
      await screen.findByRole('heading', { name: /3 · Scale/ }),
    ).toBeInTheDocument();
  });

  it.each(['System', 'Group'])(
    'says on the tab of a %s that it is not assessed, and asks nothing',
    async kind => {
      await renderMaturity(api, tabPath, { entity: entityOf(kind), kinds });
      expect(
        await screen.findByText(
          `Entities of the kind ${kind} are not assessed in this portal.`,
        ),
      ).toBeInTheDocument();
      expect(api.responses.count('getReport')).toBe(0);
    },
  );

  it('says on the assessment page that the kind is not assessed', async () => {
    await renderMaturity(api, '/maturity/assess/system/default/payments', {
      kinds,
    });
    expect(
      await screen.findByText(
        'Entities of the kind system are not assessed in this portal.',
      ),
    ).toBeInTheDocument();
    expect(api.responses.count('getDraft')).toBe(0);
  });

  it.each([
    ['API', '3 · Scale'],
    ['System', 'are not assessed in this portal'],
  ])('shows on the card of the kind %s: %s', async (kind, text) => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [maturityApiRef, api],
          [configApiRef, configWith(kinds)],
        ]}
      >
        <EntityProvider entity={entityOf(kind)}>
          <EntityMaturityCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(await screen.findByText(new RegExp(text))).toBeInTheDocument();
  });

  it('links to the page of an owner, who has no tab', async () => {
    const owner = 'group:default/team-payments';
    api.portfolio.rollups = [
      testRollup('', { group: { ref: owner, title: 'Team payments' } }),
    ];
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [maturityApiRef, api],
          [configApiRef, configWith(kinds)],
          [identityApiRef, mockApis.identity({ ownershipEntityRefs: [owner] })],
        ]}
      >
        <HomePageOwnedMaturity />
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByRole('link', { name: 'Team payments' }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payments');
  });

  it('offers these kinds as filters of the portfolio', async () => {
    await renderMaturity(api, '/maturity', { kinds });
    await userEvent.click(await screen.findByRole('textbox', { name: 'Kind' }));
    await waitFor(() =>
      expect(api.portfolio.lastOf('getRollups')).toMatchObject({
        groupBy: 'kind',
        filter: { kind: ['component', 'api'] },
      }),
    );
  });

  it('offers these kinds for an export', async () => {
    await renderMaturity(api, '/maturity/exchange', { kinds });
    const boxes = await screen.findAllByRole('checkbox');
    expect(boxes.map(box => box.closest('label')?.textContent)).toEqual([
      'Components',
      'API',
    ]);
  });

  it.each([
    ['API', true],
    ['component', true],
    ['System', false],
  ])('decides where a page has the APIs: %s, %s', async (kind, expected) => {
    await renderInTestApp(
      <TestApiProvider apis={[[configApiRef, configWith(kinds)]]}>
        <Routes>
          <Route
            path="/"
            element={
              <EntityProvider entity={entityOf(kind)}>
                <EntitySwitch>
                  <EntitySwitch.Case if={isMaturityAvailable}>
                    Assessed
                  </EntitySwitch.Case>
                  <EntitySwitch.Case>Not assessed</EntitySwitch.Case>
                </EntitySwitch>
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>,
    );
    expect(
      await screen.findByText(expected ? 'Assessed' : 'Not assessed'),
    ).toBeInTheDocument();
  });
});
