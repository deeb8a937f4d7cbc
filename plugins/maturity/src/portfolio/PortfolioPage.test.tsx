import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from '../__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

const shop = { ref: 'domain:default/shop', title: 'The shop' };

describe('PortfolioPage', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
    api.portfolio.entities = [
      {
        entityRef: 'component:default/checkout',
        title: 'Checkout',
        kind: 'component',
        level: 2,
        aspects: [{ aspectId: 'people', level: 2 }],
        coverage: { answered: 3, total: 5 },
        oldestSubmittedAt: null,
        stale: false,
        revision: 1,
      },
    ];
  });

  const way = () =>
    within(screen.getByRole('navigation', { name: 'Where you are' }));
  const wayText = () =>
    way()
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .join(' > ');
  const lastRollups = () => api.portfolio.lastOf('getRollups');

  it('leads from all domains to the entities of a system, and back', async () => {
    api.portfolio.rollupsBy.domain = [testRollup('shop', { group: shop })];
    await renderMaturity(api, '/maturity?groupBy=domain&text=pay');
    await userEvent.click(
      await screen.findByRole('link', { name: 'The shop' }),
    );

    expect(
      await screen.findByRole('link', { name: 'System payments' }),
    ).toBeInTheDocument();
    expect(wayText()).toBe('All > shop');
    expect(lastRollups()).toMatchObject({
      groupBy: 'system',
      filter: { domain: [shop.ref], text: 'pay' },
    });

    await userEvent.click(
      screen.getByRole('link', { name: 'System payments' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/maturity');
    expect(wayText()).toBe('All > shop > payments');
    expect(api.portfolio.lastOf('getPortfolioEntities')).toMatchObject({
      filter: {
        domain: [shop.ref],
        system: ['system:default/payments'],
        text: 'pay',
      },
    });

    await userEvent.click(way().getByRole('link', { name: 'All' }));
    expect(
      await screen.findByRole('link', { name: 'The shop' }),
    ).toBeInTheDocument();
    expect(wayText()).toBe('All');
  });

  it('tells what the chosen number is', async () => {
    await renderMaturity(
      api,
      '/maturity?view=entities&system=system:default/payments&aspect=people&level=2',
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Aspect people at 2 · Operate',
      }),
    ).toBeInTheDocument();
    expect(wayText()).toBe('All > payments > Aspect people at 2 · Operate');
    expect(way().getByText('Aspect people at 2 · Operate')).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('tells how current it is', async () => {
    api.portfolio.status = {
      reconciledAt: new Date(Date.now() - 5 * 60_000).toISOString(),
      reconciling: false,
      pendingUpdates: 3,
    };
    await renderMaturity(api, '/maturity');
    expect((await screen.findByText(/^As of/)).textContent).toBe(
      'As of 5 minutes ago · update under way',
    );
  });

  it('tells where the catalog was never read', async () => {
    api.portfolio.status.reconciledAt = null;
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText('The catalog has not been read yet'),
    ).toBeInTheDocument();
  });

  it('leads those who may to the import and export', async () => {
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByRole('link', { name: 'Import and export' }),
    ).toHaveAttribute('href', '/maturity/exchange');
  });
});
