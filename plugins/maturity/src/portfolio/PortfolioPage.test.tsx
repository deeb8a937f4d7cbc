import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';

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
        aspects: [{ aspectId: 'people', level: 2, inherited: false }],
        coverage: { answered: 3, total: 5 },
        evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
        oldestSubmittedAt: null,
        stale: false,
        revision: 1,
        wantedCapabilities: ['observability'],
      },
    ];
  });

  const breadcrumbs = () =>
    within(screen.getByRole('navigation', { name: 'Breadcrumbs' }));
  const breadcrumbText = () =>
    breadcrumbs()
      .getAllByRole('listitem', { hidden: false })
      .map(({ textContent }) => textContent)
      .join(' > ');
  const lastRollups = () => api.portfolio.lastOf('getRollups');

  it('drills down from all domains to the entities of a system, and back', async () => {
    api.portfolio.rollupsBy.domain = [testRollup('shop', { group: shop })];
    await renderMaturity(api, '/maturity?groupBy=domain&text=pay');
    await userEvent.click(
      await screen.findByRole('link', { name: 'The shop' }),
    );

    expect(
      await screen.findByRole('link', { name: 'System payments' }),
    ).toBeInTheDocument();
    expect(breadcrumbText()).toBe('All > shop');
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
    expect(breadcrumbText()).toBe('All > shop > payments');
    expect(api.portfolio.lastOf('getPortfolioEntities')).toMatchObject({
      filter: {
        domain: [shop.ref],
        system: ['system:default/payments'],
        text: 'pay',
      },
    });

    await userEvent.click(breadcrumbs().getByRole('link', { name: 'All' }));
    expect(
      await screen.findByRole('link', { name: 'The shop' }),
    ).toBeInTheDocument();
    expect(breadcrumbText()).toBe('All');
  });

  it('names the number that was clicked', async () => {
    await renderMaturity(
      api,
      '/maturity?view=entities&system=system:default/payments&aspect=people&level=2',
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Aspect people at 2 · Operate',
      }),
    ).toBeInTheDocument();
    expect(breadcrumbText()).toBe(
      'All > payments > Aspect people at 2 · Operate',
    );
    expect(
      breadcrumbs().getByText('Aspect people at 2 · Operate'),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('shows how current the data is', async () => {
    api.portfolio.status = {
      reconciledAt: new Date(Date.now() - 5 * 60_000).toISOString(),
      reconciling: false,
      catalogUnreachableSince: null,
      pendingUpdates: 3,
    };
    await renderMaturity(api, '/maturity');
    expect((await screen.findByText(/^As of/)).textContent).toBe(
      'As of 5 minutes ago · update in progress',
    );
  });

  it('says that the catalog cannot be reached', async () => {
    api.portfolio.status = {
      reconciledAt: new Date(Date.now() - 3 * 60 * 60_000).toISOString(),
      reconciling: false,
      catalogUnreachableSince: new Date(Date.now() - 2 * 60_000).toISOString(),
      pendingUpdates: 0,
    };
    await renderMaturity(api, '/maturity');
    expect((await screen.findByText(/^As of/)).textContent).toBe(
      'As of 3 hours ago · The catalog cannot be reached',
    );
  });

  it('says that the catalog has never been read', async () => {
    api.portfolio.status.reconciledAt = null;
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText('The catalog has not been read yet'),
    ).toBeInTheDocument();
  });

  it('links to import and export', async () => {
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByRole('link', { name: 'Import and export' }),
    ).toHaveAttribute('href', '/maturity/exchange');
  });

  it('says that there is nothing yet', async () => {
    api.portfolio.rollups = [];
    await renderMaturity(api, '/maturity');
    expect(await screen.findByText('No systems yet')).toBeInTheDocument();
  });

  it('says that nothing matches, and clears the filter', async () => {
    api.portfolio.rollups = [];
    await renderMaturity(api, '/maturity?text=zzz');
    const title = await screen.findByText('Nothing matches these filters');
    expect(title).toBeInTheDocument();
    expect(lastRollups()?.filter).toEqual({ text: 'zzz' });
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear all' })[1],
    );
    expect(await screen.findByText('No systems yet')).toBeInTheDocument();
    expect(lastRollups()?.filter).toEqual({});
  });

  it.each(['', '?view=table', '?view=entities'])(
    'says at %p that some entities are hidden',
    async search => {
      api.portfolio.someHidden = true;
      await renderMaturity(api, `/maturity${search}`);
      expect(
        await screen.findByText(/Some entities are hidden from you/),
      ).toBeInTheDocument();
    },
  );

  it('says that some are hidden where none of the others match', async () => {
    api.portfolio.rollups = [];
    api.portfolio.someHidden = true;
    await renderMaturity(api, '/maturity?text=zzz');
    await screen.findByText('Nothing matches these filters');
    expect(
      screen.getByText(/Some entities are hidden from you/),
    ).toBeInTheDocument();
  });

  it.each([
    ['getRollups', ''],
    ['getPortfolioEntities', '?view=entities'],
  ])('says that permission is missing (%s)', async (method, search) => {
    // One for the figures, one for the groups.
    api.responses.fail(method, new Refusal(403, 'No'), new Refusal(403, 'No'));
    await renderMaturity(api, `/maturity${search}`);
    expect(
      await screen.findAllByText('You do not have access'),
    ).not.toHaveLength(0);
  });

  it('retries after a failure', async () => {
    // The figures and the groups, each with its automatic retry.
    const failures = Array.from(
      { length: 4 },
      () => new Refusal(500, 'The database sleeps'),
    );
    api.responses.fail('getRollups', ...failures);
    await renderMaturity(api, '/maturity');
    expect(await screen.findAllByText(/The database sleeps/)).not.toHaveLength(
      0,
    );
    const [retryGroups] = await screen.findAllByRole('button', {
      name: 'Try again',
    });
    await userEvent.click(retryGroups);
    expect(
      await screen.findByRole('link', { name: 'System payments' }),
    ).toBeInTheDocument();
  });

  it('shows why there is no model', async () => {
    const failures = Array.from(
      { length: 10 },
      () => new Refusal(500, 'No model'),
    );
    api.responses.fail('getModels', ...failures);
    await renderMaturity(api, '/maturity');
    expect(await screen.findAllByText(/No model/)).not.toHaveLength(0);
  });

  it('shows a placeholder while it loads', async () => {
    const release = api.responses.hold('getRollups');
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByRole('heading', { name: 'Levels by system' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('status', { name: 'Loading' })).not.toHaveLength(
      0,
    );
    release();
    expect(
      await screen.findByRole('link', { name: 'System payments' }),
    ).toBeInTheDocument();
  });

  it('shows an error for an unknown path', async () => {
    await renderMaturity(api, '/maturity/nowhere');
    expect(await screen.findByText(/Page not found/)).toBeInTheDocument();
  });
});
