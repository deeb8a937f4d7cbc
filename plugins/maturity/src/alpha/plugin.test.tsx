import { identityApiRef } from '@backstage/core-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import maturityPlugin from '.';
import { maturityApiRef } from '../api';
import { FakeMaturityApi } from '../__testUtils__';
import { checkout, checkoutRef } from '../__testUtils__/renderMaturity';

describe('the plugin in the new frontend system', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
  });

  it('has a page with a table, and the assessments below it', async () => {
    renderTestApp({
      features: [maturityPlugin],
      apis: [
        [maturityApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ],
      initialRouteEntries: ['/maturity'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(await screen.findByText('No systems yet')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Maturity' }),
    ).toBeInTheDocument();
  });

  it('has the assessment below the page', async () => {
    renderTestApp({
      features: [maturityPlugin],
      apis: [
        [maturityApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ],
      initialRouteEntries: ['/maturity/assess/component/default/checkout'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('heading', { name: /^Assessment of/ }),
    ).toHaveTextContent('Assessment of checkout');
  });

  it('has a tab on the pages of entities that leads to the assessment', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: checkout })],
      features: [maturityPlugin],
      apis: [
        [maturityApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ],
      initialRouteEntries: ['/'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Update assessment' }),
    );
    expect(
      await screen.findByRole('heading', { name: /^Assessment of/ }),
    ).toBeInTheDocument();
  });

  it('has no tab on the pages of other kinds', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: { ...checkout, kind: 'API' } }),
      ],
      features: [maturityPlugin],
      apis: [
        [maturityApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
    expect(api.responses.count('getReport')).toBe(0);
  });

  function renderWithKinds(kind: string) {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: { ...checkout, kind } })],
      features: [maturityPlugin],
      config: {
        maturity: { kinds: ['API'] },
        app: { extensions: [{ 'entity-card:maturity/maturity': true }] },
      },
      apis: [
        [maturityApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }

  it('has a tab and a card for a kind that was added', async () => {
    api.assess('api:default/checkout', { 'technology.runtime': assessedAt(2) });
    renderWithKinds('API');
    expect(
      await screen.findByRole('link', { name: 'Update assessment' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Open the Maturity tab'),
    ).toBeInTheDocument();
  });

  it('has neither for a kind that was removed', async () => {
    renderWithKinds('Component');
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('has a card for the overview of entities', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: checkout })],
      features: [maturityPlugin],
      apis: [[maturityApiRef, api]],
      config: {
        app: {
          extensions: [
            { 'entity-content:maturity/maturity': false },
            { 'entity-card:maturity/maturity': true },
          ],
        },
      },
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    const technology = await screen.findByText('Aspect technology');
    expect(technology.parentElement).toHaveTextContent('2 · Operate');
  });

  it('has a widget for the home page', async () => {
    const owner = 'group:default/team-payments';
    api.portfolio.rollups = [
      {
        group: { ref: owner, title: 'Team payments' },
        entities: 3,
        direct: 3,
        notAssessed: 1,
        withoutOwnAssessment: 1,
        stale: 0,
        coverage: { answered: 4, total: 15 },
        evidence: { supported: 0, contradicted: 0, none: 0 },
        aspects: [],
      },
    ];
    const widget = createExtensionTester(
      maturityPlugin.getExtension('home-page-widget:maturity/owned'),
    ).get(homePageWidgetDataRef);
    renderInTestApp(widget.component, {
      config: { maturity: { tabPath: '/levels' } },
      apis: [
        [maturityApiRef, api],
        [identityApiRef, mockApis.identity({ ownershipEntityRefs: [owner] })],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByText('Maturity across my teams'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Team payments' }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payments/levels');
  });

  it('speaks German where the portal does', async () => {
    const { default: german } = await import('../translations/de');
    const { messages } = await import('../translations/messages');
    for (const key of Object.keys(messages) as (keyof typeof messages)[]) {
      expect(placeholders(german[key])).toEqual(placeholders(messages[key]));
    }
  });
});

function placeholders(message: string): string[] {
  return [...message.matchAll(/{{\w+}}/g)].map(([name]) => name).sort();
}
