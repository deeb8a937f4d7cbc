import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HomePageOwnedMaturity, maturityApiRef } from '.';
import { FakeMaturityApi } from './__testUtils__';
import {
  checkout,
  checkoutRef,
  renderMaturity,
  tabPath,
} from './__testUtils__/renderMaturity';
import { testRollup } from './portfolio/__testUtils__/testRollup';

jest.mock('./portfolio/PortfolioPanels', () => ({
  PortfolioPanels: () => null,
}));

const missingTeam = {
  ref: 'group:default/team-gone',
  title: 'team-gone',
  notInCatalog: true,
};

const missingSystem = {
  ref: 'system:default/gone',
  title: 'gone',
  notInCatalog: true,
};

describe('what is not in the catalog', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
  });

  const header = async (title: string) =>
    (await screen.findByText(`${title}:`)).parentElement!;

  /** The links to pages of the catalog. */
  const catalogLinks = () =>
    screen
      .queryAllByRole('link')
      .map(link => link.getAttribute('href'))
      .filter(href => href?.startsWith('/catalog/'));

  it('is told from what is, in the header of the tab', async () => {
    api.assessments().relations = {
      owners: ['group:default/team-payments'],
      systems: [],
      domains: [],
    };
    const relations = [
      ...checkout.relations!,
      { type: 'ownedBy', targetRef: 'group:default/team-gone' },
    ];
    await renderMaturity(api, tabPath, { entity: { ...checkout, relations } });
    const owners = await header('Owner');
    expect(owners).toHaveTextContent(
      'Owner:team-payments, team-gone (not in the catalog)',
    );
    expect(within(owners).getAllByRole('link')).toHaveLength(1);
    const system = await header('System');
    expect(system).toHaveTextContent('System:payments (not in the catalog)');
    expect(within(system).queryByRole('link')).not.toBeInTheDocument();
  });

  it('is not asked for the levels of a system', async () => {
    api.assessments().relations.systems = [];
    await renderMaturity(api, tabPath);
    await userEvent.click(await screen.findByRole('button', { name: 'Radar' }));
    await screen.findByRole('table', { name: 'The aspects at a glance' });
    expect(api.responses.count('getReport')).toBe(1);
  });

  it('is named as the owner of a provider, without a link', async () => {
    const jaeger: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { namespace: 'default', name: 'jaeger' },
      relations: [{ type: 'ownedBy', targetRef: missingTeam.ref }],
    };
    api.assessments().capabilities.set('observability', {
      providers: ['component:default/jaeger'],
    });
    await renderMaturity(api, tabPath, { entities: [jaeger] });
    const list = await screen.findByRole('list', {
      name: 'Recommended platform capabilities',
    });
    await waitFor(() =>
      expect(list).toHaveTextContent('Owner: team-gone (not in the catalog)'),
    );
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).not.toContain('team-gone');
  });

  it('is a group of the home card', async () => {
    api.portfolio.rollups = [testRollup('', { group: missingTeam })];
    const ownershipEntityRefs = [missingTeam.ref];
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [maturityApiRef, api],
          [identityApiRef, mockApis.identity({ ownershipEntityRefs })],
        ]}
      >
        <HomePageOwnedMaturity />
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByText('team-gone (not in the catalog)'),
    ).toBeInTheDocument();
    expect(catalogLinks()).toEqual([]);
  });

  it('is a system of a domain', async () => {
    api.assess('domain:default/shop', { 'people.ai': assessedAt(1) });
    api.portfolio.rollups = [testRollup('', { group: missingSystem })];
    await renderMaturity(api, tabPath, {
      entity: {
        ...checkout,
        kind: 'Domain',
        metadata: { namespace: 'default', name: 'shop' },
        relations: [],
      },
    });
    expect(
      await screen.findByRole('rowheader', {
        name: 'gone (not in the catalog)',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /gone/ }),
    ).not.toBeInTheDocument();
  });

  it('is an owner and a system in the list of entities', async () => {
    api.portfolio.entities = [
      {
        entityRef: checkoutRef,
        title: 'Checkout',
        kind: 'component',
        owner: missingTeam.ref,
        system: 'system:default/payments',
        notInCatalog: ['owner'],
        level: 2,
        aspects: [],
        coverage: { answered: 3, total: 5 },
        evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
        oldestSubmittedAt: null,
        stale: false,
        revision: 1,
        wantedCapabilities: [],
      },
    ];
    await renderMaturity(api, '/maturity?view=entities');
    const row = await screen.findByRole('row', { name: /Checkout/ });
    expect(row).toHaveTextContent('team-gone (not in the catalog)');
    expect(
      within(row)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Checkout', 'payments']);
  });

  it.each(['heatmap', 'table'])(
    'is a group of the portfolio as a %s, and leads to its members only',
    async display => {
      api.portfolio.rollupsBy.owner = [testRollup('', { group: missingTeam })];
      await renderMaturity(api, `/maturity?groupBy=owner&view=${display}`);
      const [group] = await screen.findAllByRole('link', {
        name: 'team-gone (not in the catalog)',
      });
      expect(group).toHaveAttribute(
        'href',
        expect.stringMatching(/^\/maturity\?/),
      );
      expect(catalogLinks()).toEqual([]);
    },
  );

  it('is an option of a filter', async () => {
    api.portfolio.rollups = [testRollup('payments')];
    api.portfolio.rollupsBy.owner = [testRollup('', { group: missingTeam })];
    await renderMaturity(api, '/maturity');
    await userEvent.click(
      await screen.findByRole('textbox', { name: 'Owner' }),
    );
    expect(await screen.findByRole('option')).toHaveTextContent(
      'team-gone (not in the catalog)',
    );
  });
});
