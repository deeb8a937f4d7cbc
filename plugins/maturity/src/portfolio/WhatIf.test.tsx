import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { demandOf, modelOfTen } from './__testUtils__/testDemand';
import { spread, testRollup } from './__testUtils__/testRollup';

describe('WhatIfResult', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(modelOfTen());
    api.portfolio.rollups = [testRollup('payments')];
    api.portfolio.demand = Array.from({ length: 10 }, (_, index) =>
      demandOf(index + 1),
    );
  });

  const panel = async () =>
    within(await screen.findByRole('region', { name: 'What to build next' }));

  it('says which levels would rise with the given capabilities', async () => {
    // In people, 1, 2 and 2 become 2, 3 and 2: two entities rise.
    api.portfolio.rollupsGiven = [
      testRollup('payments', {
        aspects: [
          { aspectId: 'people', ...spread([2, 3, 2], 1) },
          { aspectId: 'technology', ...spread([], 4) },
        ],
      }),
    ];
    await renderMaturity(api, '/maturity?owner=group:default/a&build=wanted');
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Assume that Capability 3 is in use',
      }),
    );
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Assume that Capability 1 is in use',
      }),
    );
    const shown = await panel();
    const rising = await shown.findByRole('link', {
      name: '2 entities in Aspect people',
    });
    expect(rising.parentElement).toHaveTextContent(
      /^An aspect would rise by one level for 2 entities in Aspect people. The list below is about levels of practice areas; an aspect/,
    );
    expect(
      shown.getByText('Assumed to be in use: Capability 1, Capability 3.'),
    ).toBeInTheDocument();
    expect(
      api.portfolio.requests.filter(({ groupBy }) => groupBy === 'kind').at(-1),
    ).toMatchObject({
      filter: { owner: ['group:default/a'] },
      options: { given: ['c3', 'c1'] },
    });

    await userEvent.click(rising);
    expect(
      await screen.findByRole('heading', {
        name: /^Aspect people would rise with Capability 1, Capability 3/,
      }),
    ).toBeInTheDocument();
    expect(api.portfolio.requests.at(-1)).toMatchObject({
      filter: {
        owner: ['group:default/a'],
        aspect: 'people',
        risesWith: ['c3', 'c1'],
      },
    });

    await userEvent.click(shown.getByRole('button', { name: 'Clear' }));
    await waitFor(() =>
      expect(shown.queryByText(/Assumed to be in use/)).not.toBeInTheDocument(),
    );
    expect(
      shown.getByRole('checkbox', {
        name: 'Assume that Capability 1 is in use',
      }),
    ).not.toBeChecked();
  });

  it('says that nothing would rise', async () => {
    await renderMaturity(api, '/maturity?given=c1');
    expect(
      await screen.findByText(
        /^No aspect would rise by a level from this alone. The list below is/,
      ),
    ).toBeInTheDocument();
  });
});
