import type { TrendPoint } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../../__testUtils__';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { spread } from '../__testUtils__/testRollup';

const pointOf = (
  date: string,
  people: number[],
  technology: number[],
): TrendPoint => ({
  date,
  entities: 4,
  evidence: { supported: 0, contradicted: 0, none: 0 },
  aspects: [
    { aspectId: 'people', ...spread(people, 4 - people.length) },
    { aspectId: 'technology', ...spread(technology, 4 - technology.length) },
  ],
});

describe('TrendPanel', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2026-11-22T12:00:00Z'),
      doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'nextTick'],
    });
    api = new FakeMaturityApi(testModel());
    api.trend = [
      pointOf('2026-08-24', [], [1]),
      pointOf('2026-10-05', [1, 2], [1, 4]),
      // The lower median of 1, 2, 2 and 3 is 2.
      pointOf('2026-11-22', [1, 2, 2, 3], [5, 4]),
    ];
  });

  afterEach(() => jest.useRealTimers());

  const panel = async () =>
    within(await screen.findByRole('region', { name: 'Levels over time' }));
  const table = async () => {
    const shown = await panel();
    await userEvent.click(await shown.findByText('Show as a table'));
    return within(shown.getByRole('table'));
  };

  it('shows the median and the levels of the first aspect', async () => {
    await renderMaturity(api, '/maturity?owner=group:default/a');
    const shown = await panel();
    expect(
      await shown.findByText(
        'Median in Aspect people: Not assessed on 24 Aug 2026, 2 · Operate now.',
      ),
    ).toBeInTheDocument();
    const now = within(shown.getByRole('list', { name: 'Current levels' }))
      .getAllByRole('listitem')
      .map(({ lastChild }) => lastChild?.textContent);
    expect(now).toEqual([
      '1 · Build: 1',
      '2 · Operate: 2',
      '3 · Scale: 1',
      '4 · Improve: 0',
      '5 · Adapt: 0',
      'Not assessed: 0',
    ]);
    expect(shown.getByRole('link', { name: '2 · Operate: 2' })).toHaveAttribute(
      'href',
      '/maturity?view=entities&owner=group%3Adefault%2Fa&aspect=people&level=2#list',
    );
    // 90 days before 22 November: 22 days of November, 31 of October, 30 of
    // September, and the last 7 of August.
    expect(api.trendRequests).toEqual([
      { filter: { owner: ['group:default/a'] }, from: '2026-08-24' },
    ]);
  });

  it('shows all aspects side by side', async () => {
    await renderMaturity(api, '/maturity');
    const aspects = within(
      await (await panel()).findByRole('list', { name: 'Aspects over time' }),
    );
    expect(
      aspects.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'Aspect people2 · Operate, new',
      // One was assessed then, two are now: too few to compare.
      'Aspect technology4 · Improve, new',
    ]);
  });

  it('has a table, newest first', async () => {
    await renderMaturity(api, '/maturity');
    const rows = (await table())
      .getAllByRole('row')
      .slice(1)
      .map(row => [
        within(row).getByRole('rowheader').textContent,
        ...within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ]);
    expect(rows).toEqual([
      ['22 Nov 2026', '1', '2', '1', '0', '0', '0', '2 · Operate'],
      ['5 Oct 2026', '1', '1', '0', '0', '0', '2', '1 · Build'],
      ['24 Aug 2026', '0', '0', '0', '0', '0', '4', 'Not assessed'],
    ]);
  });

  it('shows another aspect, and compares only what was assessed', async () => {
    // Of four, one had a level; two have one now.
    await renderMaturity(api, '/maturity');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Aspect' }),
      'Aspect technology',
    );
    expect(
      await screen.findByText(
        'Median in Aspect technology: 4 · Improve. At least half of what is assessed was not assessed on 24 Aug 2026.',
      ),
    ).toBeInTheDocument();
  });

  it('goes back a year', async () => {
    await renderMaturity(api, '/maturity');
    await userEvent.click(
      await screen.findByRole('button', { name: '1 year' }),
    );
    await (await panel()).findByText(/Median in/);
    expect(api.trendRequests.at(-1)).toMatchObject({ from: '2025-11-22' });
  });

  it('says that there are no entities, and that some are hidden', async () => {
    api.trend = [];
    api.portfolio.someHidden = true;
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    expect(await shown.findByText(/There are no entities/)).toBeInTheDocument();
    expect(shown.getByText(/Some entities are hidden/)).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    const release = api.responses.hold('getTrend');
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    expect(shown.getByLabelText('Loading')).toBeInTheDocument();
    release();
    expect(await shown.findByText(/Median in/)).toBeInTheDocument();
  });

  it('says that permission is missing', async () => {
    api.responses.fail('getTrend', new Refusal(403, 'No'));
    await renderMaturity(api, '/maturity');
    expect(
      await (await panel()).findByText(/You do not have permission/),
    ).toBeInTheDocument();
  });

  it('shows an error, and retries on demand', async () => {
    const failure = new Refusal(500, 'The database sleeps');
    api.responses.fail('getTrend', failure, failure);
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    await userEvent.click(
      await shown.findByRole('button', { name: 'Try again' }),
    );
    expect(await shown.findByText(/Median in/)).toBeInTheDocument();
  });
});
