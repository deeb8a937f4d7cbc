import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import {
  buildOrderOfTen,
  demandOf,
  modelOfTen,
} from './__testUtils__/testDemand';
import { testRollup } from './__testUtils__/testRollup';

describe('BuildNext', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(modelOfTen());
    api.portfolio.rollups = [testRollup('payments')];
    api.portfolio.buildOrder = buildOrderOfTen();
  });

  const panel = async () =>
    within(await screen.findByRole('region', { name: 'What to build next' }));
  const items = async () =>
    within(
      await (
        await panel()
      ).findByRole('list', {
        name: 'Capabilities, in the order in which each adds most',
      }),
    ).getAllByRole('listitem');

  it('says first what is within reach, and with what', async () => {
    await renderMaturity(api, '/maturity?lifecycle=production');
    const own = await screen.findByRole('link', {
      name: '31 levels are within your teams’ own reach',
    });
    expect(own.parentElement).toHaveTextContent(
      /^31 levels are within your teams’ own reach; with Capability 3 36 more, with Capability 1 as well 20 more\.$/,
    );
    expect(own).toHaveAttribute(
      'href',
      '/maturity?view=entities&lifecycle=production&withinOwnReach=true#list',
    );
    expect(
      screen.getByText(
        /A level of a practice area is within reach once .* is the median of its areas/,
      ),
    ).toBeInTheDocument();
    expect(api.portfolio.lastOf('getBuildOrder')).toMatchObject({
      filter: { lifecycle: ['production'] },
    });
  });

  it('lists the first five, with what each adds and who offers it', async () => {
    await renderMaturity(api, '/maturity');
    const shown = await items();
    expect(shown.map(item => item.textContent)).toEqual([
      '1. Capability 3Nobody offers this yetadds 36 levels: 67 within reachWhat if 1 is built',
      '2. Capability 1Nobody offers this yetadds 20 levels: 87 within reachWhat if 2 are built',
      '3. Capability 2Offered by vaultadds 5 levels: 92 within reachWhat if 3 are built' +
        'A better set of 3: Capability 4, Capability 5, Capability 6, with 99 within reach.',
      '4. Capability 4Nobody offers this yetadds 4 levels: 96 within reachWhat if 4 are built',
      '5. Capability 5Nobody offers this yetadds 4 levels: 100 within reachWhat if 5 are built',
    ]);
    expect(within(shown[2]).getByText('vault').closest('a')).toHaveAttribute(
      'href',
      '/catalog/default/resource/vault',
    );
    // A role takes long to find on a page that is all there.
    await userEvent.click((await panel()).getByText('Show all 10'));
    expect(await items()).toHaveLength(10);
  });

  it('starts a what-if from the best set of each number', async () => {
    await renderMaturity(api, '/maturity?lifecycle=production');
    const links = (await items()).map(item =>
      within(item).getByRole('link', { name: /^What if/ }),
    );
    const path = '/maturity?lifecycle=production';
    expect(links.slice(0, 3).map(link => link.getAttribute('href'))).toEqual([
      `${path}&given=c3`,
      `${path}&given=c1&given=c3`,
      `${path}&given=c4&given=c5&given=c6`,
    ]);
    await userEvent.click(links[1]);
    expect(
      await (
        await panel()
      ).findByText('Assumed to be in use: Capability 1, Capability 3.'),
    ).toBeInTheDocument();
  });

  it('has the best set of each number as a table', async () => {
    await renderMaturity(api, '/maturity');
    await items();
    await userEvent.click(
      (await panel()).getByText('Show as a table', { selector: 'span' }),
    );
    const rows = within(
      (await panel()).getByRole('table', {
        name: 'The best set for each number of capabilities',
      }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(12);
    expect(rows.slice(0, 5).map(row => row.textContent)).toEqual([
      'Capabilities builtLevels within reachBest setWhat if',
      '031None',
      '167Capability 3What if 1 is built',
      '287Capability 1, Capability 3What if 2 are built',
      '399Capability 4, Capability 5, Capability 6What if 3 are built',
    ]);
  });

  it('says nothing of what adds nothing alone', async () => {
    const [first, second, ...rest] = buildOrderOfTen().steps;
    api.portfolio.buildOrder.withinOwnReach = 0;
    api.portfolio.buildOrder.steps = [first, { ...second, adds: 0 }, ...rest];
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText(
        'No level is within your teams’ own reach; with Capability 3 36 more.',
      ),
    ).toBeInTheDocument();
  });

  it('says that the sets may not be the best', async () => {
    api.portfolio.buildOrder.exact = false;
    await renderMaturity(api, '/maturity');
    await items();
    expect(
      (await panel()).getByText(/too many capabilities to try all sets/),
    ).toBeInTheDocument();
  });

  it('says that no level waits for a capability', async () => {
    api.portfolio.buildOrder = {
      ...buildOrderOfTen(),
      withinOwnReach: 1,
      steps: [],
      best: [{ capabilityIds: [], withinReach: 1 }],
    };
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    expect(
      await shown.findByRole('link', {
        name: '1 level is within your teams’ own reach',
      }),
    ).toBeInTheDocument();
    expect(
      shown.getByText('No next level waits for a capability.'),
    ).toBeInTheDocument();
  });

  it('says that no level is left, and that some entities are hidden', async () => {
    api.portfolio.someHidden = true;
    api.portfolio.buildOrder = {
      withinOwnReach: 0,
      steps: [],
      best: [{ capabilityIds: [], withinReach: 0 }],
      exact: true,
    };
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    expect(
      await shown.findByText(/^No level is left to reach/),
    ).toBeInTheDocument();
    expect(shown.getByText(/Some entities are hidden/)).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    const release = api.responses.hold('getBuildOrder');
    await renderMaturity(api, '/maturity');
    expect((await panel()).getByLabelText('Loading')).toBeInTheDocument();
    release();
    expect(await items()).toHaveLength(5);
  });

  it('says that permission is missing', async () => {
    api.responses.fail('getBuildOrder', new Refusal(403, 'No'));
    await renderMaturity(api, '/maturity');
    expect(
      await (await panel()).findByText(/You do not have permission/),
    ).toBeInTheDocument();
  });

  it('shows an error, and retries on demand', async () => {
    const failure = new Refusal(500, 'The database sleeps');
    api.responses.fail('getBuildOrder', failure, failure);
    await renderMaturity(api, '/maturity');
    await userEvent.click(
      await (await panel()).findByRole('button', { name: 'Try again' }),
    );
    expect(await items()).toHaveLength(5);
  });

  it('changes to the ranking of what is most wanted, and back', async () => {
    api.portfolio.demand = [demandOf(1)];
    await renderMaturity(api, '/maturity');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Most wanted' }),
    );
    const shown = await panel();
    expect(
      await shown.findByRole('list', {
        name: 'Capabilities, most wanted first',
      }),
    ).toBeInTheDocument();
    await userEvent.click(shown.getByRole('button', { name: 'Build order' }));
    expect(await items()).toHaveLength(5);
  });
});
