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
