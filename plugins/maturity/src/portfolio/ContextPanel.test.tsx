import type { Survey } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';

const survey: Survey = {
  title: 'Where others are',
  note: 'Nobody checked.',
  source: 'https://example.com/survey',
  figures: [
    {
      id: 'places',
      title: 'Their place',
      items: [
        { label: 'At the start', percent: 60, level: 1 },
        { label: 'Further on', percent: 40, level: 3 },
      ],
    },
    {
      id: 'drivers',
      title: 'Their reasons',
      items: [{ label: 'Agility', percent: 85 }],
    },
  ],
};

/** Counts entities by overall level: 3 at 1, 5 at 2, and 2 without one. */
class CountingApi extends FakeMaturityApi {
  total: Record<string, number> = { '1': 3, '2': 5, none: 2 };

  async getPortfolioEntities(
    ...[filter, options]: Parameters<FakeMaturityApi['getPortfolioEntities']>
  ) {
    const page = await super.getPortfolioEntities(filter, options);
    const level =
      filter && typeof filter === 'object' && 'level' in filter
        ? String(filter.level)
        : '';
    return { ...page, totalItems: this.total[level] ?? 0 };
  }
}

describe('ContextPanel', () => {
  let api: CountingApi;

  beforeEach(() => {
    api = new CountingApi(testModel({ survey }));
    api.portfolio.rollups = [testRollup('payments')];
  });

  const panel = async () =>
    within(await screen.findByRole('region', { name: 'How we compare' }));
  const figure = async (name: string) =>
    within(await (await panel()).findByRole('region', { name }));

  it('compares our shares with those of the survey', async () => {
    await renderMaturity(api, '/maturity?type=service');
    const places = await figure('Their place');
    // 3 + 5 have a level: 3 of 8 are 37.5 %, and none is at 3.
    expect(
      await places.findByRole('link', { name: '38%, 3 of 8' }),
    ).toHaveAttribute(
      'href',
      '/maturity?view=entities&type=service&level=1#list',
    );
    expect(
      places.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'At the startOrganisations: 60%Ours at 1 · Build38%, 3 of 8',
      'Further onOrganisations: 40%Ours at 3 · Scale0%, 0 of 8',
    ]);
    expect(
      places.getByText(
        /^“Ours” counts the 8 entities here that have an overall level\..* 2 entities without an overall level are left out.$/,
      ),
    ).toBeInTheDocument();
    expect(api.portfolio.requests).toContainEqual({
      method: 'getPortfolioEntities',
      filter: { type: ['service'], level: '3' },
      options: { model: 'test', limit: 1 },
    });
  });

  it('names the source of the figures', async () => {
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    expect(
      shown.getByText(
        'Where others are: share of organisations, self-reported',
      ),
    ).toBeInTheDocument();
    expect(shown.getByText(/Nobody checked/)).toBeInTheDocument();
    expect(
      shown.getByRole('link', { name: /Source of the figures/ }),
    ).toHaveAttribute('href', 'https://example.com/survey');
    const reasons = await figure('Their reasons');
    expect(reasons.getByRole('listitem')).toHaveTextContent(
      'AgilityOrganisations: 85%',
    );
  });

  it('says that none of ours has a level, and that some are hidden', async () => {
    api.total = { none: 4 };
    api.portfolio.someHidden = true;
    await renderMaturity(api, '/maturity');
    const places = await figure('Their place');
    expect(
      await places.findByText(/No entity here has an overall level/),
    ).toHaveTextContent(/Some entities are hidden from you/);
    expect(places.queryByText(/^Ours/)).not.toBeInTheDocument();
  });

  it('shows a placeholder while ours load', async () => {
    const release = api.responses.hold('getPortfolioEntities');
    await renderMaturity(api, '/maturity');
    const places = await figure('Their place');
    expect(places.getByLabelText('Loading')).toBeInTheDocument();
    release();
    expect(await places.findByText(/^38%/)).toBeInTheDocument();
  });

  it('shows the survey even if ours fail to load', async () => {
    const no = new Refusal(403, 'No');
    api.responses.fail('getPortfolioEntities', no);
    await renderMaturity(api, '/maturity');
    const places = await figure('Their place');
    expect(
      await places.findByText(/You do not have permission/),
    ).toBeInTheDocument();
    expect(places.getByText('Organisations: 60%')).toBeInTheDocument();
  });

  it('is hidden without a survey', async () => {
    const without = new FakeMaturityApi(testModel());
    without.portfolio.rollups = [testRollup('payments')];
    await renderMaturity(without, '/maturity');
    await screen.findByRole('region', { name: 'Levels over time' });
    expect(
      screen.queryByRole('region', { name: 'How we compare' }),
    ).not.toBeInTheDocument();
    expect(without.responses.count('getPortfolioEntities')).toBe(0);
  });
});
