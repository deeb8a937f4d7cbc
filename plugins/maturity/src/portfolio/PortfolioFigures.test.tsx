import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { spread, testRollup } from './__testUtils__/testRollup';

const pointOf = (date: string, people: number[]) => ({
  date,
  entities: 4,
  evidence: { supported: 0, contradicted: 0, none: 0 },
  aspects: [
    { aspectId: 'people', ...spread(people, 4 - people.length) },
    { aspectId: 'technology', ...spread([2], 3) },
  ],
});

describe('PortfolioFigures', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [
      testRollup('payments'),
      testRollup('orders', { entities: 6, withoutOwnAssessment: 1, stale: 2 }),
    ];
    // The lower median of 1 and 2 is 1, that of 2, 3 and 3 is 3.
    api.trend = [
      pointOf('2026-08-24', [1, 2]),
      pointOf('2026-11-22', [2, 3, 3]),
    ];
  });

  async function figure(title: string) {
    const figures = within(
      await screen.findByRole('region', { name: 'Figures' }),
    );
    const value = (await figures.findByText(title)).nextElementSibling;
    if (!(value instanceof HTMLElement)) throw new Error(`${title} is missing`);
    return value;
  }

  it('sums up the kinds, and leads to the entities', async () => {
    await renderMaturity(api, '/maturity?type=service');
    // 4 and 6 entities, of which 2 and 1 only inherit, 1 and 2 are stale.
    expect(api.portfolio.requests).toContainEqual(
      expect.objectContaining({ groupBy: 'kind' }),
    );
    expect(await figure('Entities')).toHaveTextContent('10');
    expect(
      within(await figure('No own assessment')).getByRole('link', {
        name: '3',
      }),
    ).toHaveAttribute(
      'href',
      '/maturity?view=entities&type=service&ownAssessment=false#list',
    );
    expect(
      within(await figure('Stale')).getByRole('link', { name: '3' }),
    ).toHaveAttribute(
      'href',
      '/maturity?view=entities&type=service&stale=true#list',
    );
  });

  it('gives the share of the areas that are answered', async () => {
    await renderMaturity(api, '/maturity');
    // Twice 9 of 20.
    expect(
      within(await figure('Coverage')).getByRole('link', { name: '45%' }),
    ).toHaveAttribute('href', '/maturity?view=entities&sort=coverage#list');
  });

  it('says where it is weakest and whether it gets better', async () => {
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText(
        'weakest in Aspect technology: median 2 · Operate · 1 median rose since 24 Aug 2026',
      ),
    ).toBeInTheDocument();
  });

  it('shows the medians that a what-if leads to', async () => {
    // In two kinds, people are at 1, 2, 2, 2, 3, 3 and 4: the median is 2, and
    // with what is given it is 3.
    api.trend = [
      pointOf('2026-08-24', [1, 2]),
      pointOf('2026-11-22', [1, 2, 2, 2, 3, 3, 4]),
    ];
    const kindOf = (kind: string, people: number[]) =>
      testRollup(kind, {
        aspects: [
          { aspectId: 'people', ...spread(people, 1) },
          { aspectId: 'technology', ...spread([2], 3) },
        ],
      });
    api.portfolio.rollupsGiven = [
      kindOf('component', [1, 3, 3]),
      kindOf('resource', [2, 3, 3, 4]),
    ];
    await renderMaturity(api, '/maturity?given=observability');
    const risen = await screen.findByRole('link', {
      name: 'Aspect people: median 2 → 3 · Scale; entities that would rise',
    });
    expect(risen).toHaveTextContent('2 → 3 · Scale');
    expect(risen).toHaveAttribute(
      'href',
      '/maturity?view=entities&given=observability&aspect=people&risesWith=observability#list',
    );
    expect(await figure('Aspect technology')).toHaveTextContent('2 · Operate');
    expect(screen.getByText(/^Today: .* since 24 Aug 2026$/)).toBeVisible();
  });

  it('stays with the actual medians beside the actual levels', async () => {
    api.portfolio.rollupsGiven = [
      testRollup('component', {
        aspects: [{ aspectId: 'people', ...spread([4, 4, 4], 0) }],
      }),
    ];
    await renderMaturity(api, '/maturity?view=entities&given=observability');
    expect(await figure('Aspect people')).toHaveTextContent('3 · Scale');
    expect(screen.queryByText(/^Today:/)).not.toBeInTheDocument();
  });

  it('leads to what to build next, in the same view', async () => {
    await renderMaturity(api, '/maturity?type=service');
    expect(
      await screen.findByRole('link', { name: 'What to build next' }),
    ).toHaveAttribute('href', '/maturity?type=service#build');
  });

  it('does not count what was hardly assessed before as risen', async () => {
    // Of people, one was assessed and three are now.
    api.trend = [pointOf('2026-08-24', [1]), pointOf('2026-11-22', [2, 2, 2])];
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText(
        'median 2 · Operate in every aspect · 1 aspect newly assessed since 24 Aug 2026',
      ),
    ).toBeInTheDocument();
  });

  it('shows the median of each aspect and how it changed', async () => {
    await renderMaturity(api, '/maturity');
    expect(await figure('Aspect people')).toHaveTextContent('3 · Scale');
    expect(
      within(await figure('Aspect people')).getByRole('link', {
        name: 'Aspect people: median 3 · Scale; entities by their level',
      }),
    ).toHaveAttribute('href', '/maturity?view=entities&sort=level.people#list');
    expect(
      within(await figure('Aspect people')).getByTitle(
        'Up by 2 since 24 Aug 2026',
      ),
    ).toBeInTheDocument();
    const technology = await figure('Aspect technology');
    expect(technology).toHaveTextContent('2 · Operate');
    expect(technology).not.toHaveTextContent(/since/);
  });
});
