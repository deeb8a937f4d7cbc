import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

const DAY_MS = 24 * 60 * 60 * 1000;

const path = '/maturity?view=entities';

describe('EntitiesTable', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.entities = [entity('checkout'), entity('cart')];
  });

  function entity(name: string) {
    return {
      entityRef: `component:default/${name}`,
      title: `The ${name}`,
      kind: 'component',
      type: 'service',
      owner: 'group:default/team-a',
      system: 'system:default/payments',
      level: 2,
      aspects: [
        { aspectId: 'people', level: 3, inherited: false },
        { aspectId: 'technology', level: null, inherited: false },
      ],
      coverage: { answered: 3, total: 5 },
      evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
      oldestSubmittedAt: new Date(Date.now() - 41 * DAY_MS).toISOString(),
      stale: true,
      revision: 1,
      wantedCapabilities: ['observability'],
    };
  }

  const request = () => api.portfolio.lastOf('getPortfolioEntities');
  const sortBy = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name }));
  const sortOf = (name: string | RegExp) =>
    screen.getByRole('columnheader', { name }).getAttribute('aria-sort');

  it('shows the levels of each entity', async () => {
    await renderMaturity(api, path);
    const row = within(await screen.findByRole('row', { name: /checkout/ }));
    expect(row.getByRole('link', { name: 'The checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/maturity',
    );
    expect(
      row.getAllByRole('cell').map(({ textContent }) => textContent),
    ).toEqual([
      'servicecomponent',
      'team-apayments',
      '2 · Operate',
      '3 · Scale',
      'Not assessed',
      '3/5',
      '41 days agostale',
      'Observability',
    ]);
    expect(screen.getByText('2 entities')).toBeInTheDocument();
    expect(screen.queryByText(/^Hatched/)).not.toBeInTheDocument();
    // The rankings of capabilities are about all entities.
    expect(
      screen.getByRole('columnheader', { name: 'Helps most' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^“Helps most” looks at one/)).toBeVisible();
  });

  it('hatches inherited levels, and says so', async () => {
    const [checkout] = api.portfolio.entities;
    const [people, technology] = checkout.aspects;
    api.portfolio.entities = [
      { ...checkout, aspects: [{ ...people, inherited: true }, technology] },
    ];
    await renderMaturity(api, path);
    const row = within(await screen.findByRole('row', { name: /checkout/ }));
    // All that gives the overall level is inherited, so that is as well.
    expect(
      row.getByRole('cell', { name: '2 · Operate inherited' }),
    ).toBeInTheDocument();
    const inherited = row.getByRole('cell', { name: '3 · Scale inherited' });
    expect(
      within(inherited).getByTitle(/^Hatched: only answers of/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Hatched: only answers of/)).toBeVisible();
  });

  it('shows the levels that would result', async () => {
    const [checkout] = api.portfolio.entities;
    api.portfolio.entities = [
      { ...checkout, rises: [{ aspectId: 'people', to: 4 }] },
    ];
    await renderMaturity(api, `${path}&risesWith=observability`);
    const row = within(await screen.findByRole('row', { name: /checkout/ }));
    expect(
      row.getByRole('cell', { name: '3 → 4 · Improve' }),
    ).toBeInTheDocument();
    // The other aspect, and the overall level, are as they are.
    expect(row.getByRole('cell', { name: 'Not assessed' })).toBeInTheDocument();
    expect(row.getByRole('cell', { name: '2 · Operate' })).toBeInTheDocument();
    expect(screen.getByText(/^An arrow leads to the level/)).toBeVisible();
  });

  it('says whom to ask for an assessment, by owner', async () => {
    const team = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { namespace: 'default', name: 'team-a' },
      spec: { profile: { email: 'a@example.com' } },
    };
    await renderMaturity(api, `${path}&ownAssessment=false`, {
      entities: [team],
    });
    const row = within(await screen.findByRole('row', { name: /checkout/ }));
    expect(
      await row.findByRole('link', { name: 'a@example.com' }),
    ).toHaveAttribute('href', 'mailto:a@example.com');
    expect(
      row
        .getAllByRole('cell')
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual(['team-aa@example.compayments', 'servicecomponent']);
    expect(
      screen
        .getAllByRole('columnheader')
        .slice(1, 3)
        .map(({ textContent }) => textContent),
    ).toEqual(['OwnerSystem', 'TypeKind']);
    expect(request()).toMatchObject({
      filter: { ownAssessment: false },
      options: { sort: 'owner' },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Weakest first' }),
    );
    await waitFor(() =>
      expect(request()?.options).toMatchObject({ sort: 'weakest' }),
    );
  });

  it('lets the backend sort, in both directions', async () => {
    await renderMaturity(api, path);
    await screen.findByRole('row', { name: /checkout/ });
    expect(request()?.options).toMatchObject({ sort: 'weakest' });
    expect(
      screen.getByText(/^Weakest first: by the lowest level/),
    ).toBeInTheDocument();
    await sortBy('Owner');
    await waitFor(() =>
      expect(request()?.options).toMatchObject({ sort: 'owner' }),
    );
    expect(sortOf(/^Owner/)).toBe('ascending');

    await sortBy('Coverage');
    await waitFor(() =>
      expect(request()?.options).toMatchObject({ sort: 'coverage' }),
    );
    await sortBy('Coverage');
    await waitFor(() =>
      expect(request()?.options).toMatchObject({ sort: '-coverage' }),
    );
    expect(sortOf(/^Coverage/)).toBe('descending');
    expect(sortOf(/^Owner/)).toBeNull();
  });

  it('sorts by the level of any aspect, whatever the cell is about', async () => {
    await renderMaturity(api, `${path}&aspect=people&level=3`);
    await sortBy('Aspect technology');
    await waitFor(() =>
      expect(request()).toMatchObject({
        filter: { aspect: 'people', level: '3' },
        options: { sort: 'level.technology' },
      }),
    );
    expect(sortOf('Aspect technology')).toBe('ascending');
    await sortBy('Overall');
    await waitFor(() =>
      expect(request()).toMatchObject({
        filter: { aspect: 'people', level: '3' },
        options: { sort: 'level' },
      }),
    );
    expect(screen.getByText('Sorted by Overall, ascending.')).toBeVisible();
  });

  it.each([
    ['area=people.ai&level=none', 'Area people.ai not assessed'],
    ['level=2', 'Overall at 2 · Operate'],
    ['stale=true', 'With stale answers'],
    ['withinOwnReach=true', 'With a level within their teams’ own reach'],
    [
      'capability=observability&demand=soleBlocker',
      'Observability is the sole blocker',
    ],
  ])('has a heading for %s', async (search, title) => {
    await renderMaturity(api, `${path}&${search}`);
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it('loads more on demand', async () => {
    api.portfolio.entities = Array.from({ length: 101 }, (_, index) =>
      entity(`e${index}`),
    );
    await renderMaturity(api, path);
    expect(await screen.findByText('100 of 101 entities')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('101 entities')).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')).toHaveLength(101);
  }, 60_000);
});
