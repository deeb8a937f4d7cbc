import type { Entity } from '@backstage/catalog-model';
import {
  distributionOf,
  type PortfolioEntity,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import {
  checkout,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const entityOf = (kind: string, name: string): Entity => ({
  ...checkout,
  kind,
  metadata: { namespace: 'default', name },
  relations: [],
});
const system = entityOf('System', 'payments');

const rollup: Rollup = {
  group: { ref: 'system:default/payments', title: 'payments' },
  entities: 3,
  notAssessed: 1,
  stale: 0,
  coverage: { answered: 4, total: 15 },
  aspects: ['people', 'technology'].map(aspectId => ({
    aspectId,
    ...distributionOf([0, 1, 2, 3, 4, 5], new Map([[2, 2]]), 1),
  })),
};

const part: PortfolioEntity = {
  entityRef: 'component:default/checkout',
  title: 'Checkout',
  kind: 'component',
  level: 2,
  aspects: [
    { aspectId: 'people', level: null },
    { aspectId: 'technology', level: 3 },
  ],
  coverage: { answered: 2, total: 5 },
  oldestSubmittedAt: '2026-01-01T00:00:00Z',
  stale: true,
  revision: 1,
};

describe('RollupPanel', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [rollup];
    api.portfolio.entities = [part];
    api.portfolio.demand = [
      {
        capabilityId: 'observability',
        soleBlockerFor: { entities: 1, areas: 1 },
        bringsCloser: { entities: 3, areas: 4 },
        inUseBy: 0,
        providers: [],
      },
    ];
  });

  it('shows the components of a system, their levels and the demand', async () => {
    await renderMaturity(api, tabPath, { entity: system });
    const panel = within(
      await screen.findByRole('region', { name: 'Parts of this system' }),
    );
    const row = await panel.findByRole('row', { name: /Checkout/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['Not assessed', '3 · Scale', '2/5stale']);
    expect(within(row).getByRole('link', { name: 'Checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/maturity',
    );
    expect(
      panel.getAllByRole('img', { name: '2 at 2 · Operate, 1 not assessed' }),
    ).toHaveLength(2);
    expect(
      await panel.findByText(
        'on its own completes a level for 1 component · brings 3 closer · in use by 0',
      ),
    ).toBeInTheDocument();
    expect(panel.getByText('Nobody offers this yet')).toBeInTheDocument();
    expect(api.portfolio.filter).toEqual({
      system: ['system:default/payments'],
    });
  });

  it('shows the systems of a domain', async () => {
    await renderMaturity(api, tabPath, { entity: entityOf('Domain', 'shop') });
    expect(
      await screen.findByRole('heading', { name: 'Levels by system' }),
    ).toBeInTheDocument();
    expect(api.portfolio.filter).toEqual({ domain: ['domain:default/shop'] });
  });

  it('shows the components that a group owns', async () => {
    await renderMaturity(api, tabPath, { entity: entityOf('Group', 'team-a') });
    expect(
      await screen.findByRole('heading', { name: 'What this group owns' }),
    ).toBeInTheDocument();
    await screen.findByRole('row', { name: /Checkout/ });
    expect(api.portfolio.filter).toEqual({ owner: ['group:default/team-a'] });
  });

  it('renders nothing for a component', async () => {
    await renderMaturity(api, tabPath);
    await screen.findByText('Not assessed yet');
    expect(api.responses.count('getRollups')).toBe(0);
  });

  it('says that there are no components', async () => {
    api.portfolio.rollups = [];
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByText('There are no components here yet.'),
    ).toBeInTheDocument();
  });

  it('says that some entities are hidden', async () => {
    api.portfolio.someHidden = true;
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByText(/Some entities are hidden from you/),
    ).toBeInTheDocument();
  });

  it('says that the user may not see it', async () => {
    api.responses.fail('getRollups', new Refusal(403, 'No'));
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByText('You do not have access'),
    ).toBeInTheDocument();
  });

  it('shows the rest if the demand fails to load', async () => {
    const failure = new Refusal(500, 'The database sleeps');
    api.responses.fail('getCapabilityDemand', failure, failure);
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Checkout/ })).toBeInTheDocument();
  });
});
