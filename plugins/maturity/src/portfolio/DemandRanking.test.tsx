import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { demandOf, modelOfTen } from './__testUtils__/testDemand';
import { testRollup } from './__testUtils__/testRollup';

describe('DemandRanking', () => {
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
  const items = async () =>
    within(
      await (
        await panel()
      ).findByRole('list', { name: 'Capabilities, most wanted first' }),
    ).getAllByRole('listitem');
  const titles = async () =>
    (await items()).map(item => within(item).getByRole('heading').textContent);

  it('ranks the capabilities, with their providers', async () => {
    await renderMaturity(api, '/maturity?lifecycle=production&build=wanted');
    const [first, second] = await items();
    expect(first).toHaveTextContent('1. Capability 1Nobody offers this yet');
    // There, one may declare who does.
    expect(
      within(first).getByRole('link', {
        name: 'Capability 1: Nobody offers this yet',
      }),
    ).toHaveAttribute('href', '/maturity/capabilities#c1');
    expect(second).toHaveTextContent('2. Capability 2Offered by vault');
    expect(within(second).getByRole('link', { name: 'vault' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/vault',
    );
    expect(api.portfolio.lastOf('getCapabilityDemand')).toMatchObject({
      filter: { lifecycle: ['production'] },
    });
  });

  it('links each number to its entities', async () => {
    await renderMaturity(api, '/maturity?lifecycle=production&build=wanted');
    const [first, second] = await items();
    const hrefs = within(second)
      .getAllByRole('link', { name: /^Capability 2: / })
      .map(link => [link.textContent, link.getAttribute('href')]);
    const path =
      '/maturity?view=entities&lifecycle=production&build=wanted&capability=c2';
    // 10 - 2, 20 - 2 and 2 - 1.
    expect(hrefs).toEqual([
      ['sole blocker for 8', `${path}&demand=soleBlocker#list`],
      ['brings 18 closer', `${path}&demand=bringsCloser#list`],
      ['in use by 1', `${path}&demand=inUse#list`],
    ]);
    // 12 - 2 areas.
    expect(
      within(second).getByTitle(
        'The only thing that these entities lack for a next level, in 10 areas of these entities',
      ),
    ).toBeInTheDocument();
    expect(first).toHaveTextContent('in use by 0');
    expect(
      within(first).queryByRole('link', { name: /in use/ }),
    ).not.toBeInTheDocument();
  });

  it('shows the first eight, then all', async () => {
    await renderMaturity(api, '/maturity?build=wanted');
    expect(await items()).toHaveLength(8);
    await userEvent.click(
      (await panel()).getByRole('button', { name: 'Show all 10' }),
    );
    expect(await items()).toHaveLength(10);
    await userEvent.click(
      (await panel()).getByRole('button', { name: 'Show fewer' }),
    );
    expect(await items()).toHaveLength(8);
  });

  it('shows only available or only missing capabilities', async () => {
    await renderMaturity(api, '/maturity?build=wanted');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Available (1)' }),
    );
    expect(await titles()).toEqual(['2. Capability 2']);
    await userEvent.click(screen.getByRole('button', { name: 'Missing (9)' }));
    expect((await titles()).slice(0, 2)).toEqual([
      '1. Capability 1',
      '3. Capability 3',
    ]);
  });

  it('says that nothing is missing', async () => {
    api.portfolio.demand = [demandOf(2)];
    await renderMaturity(api, '/maturity?build=wanted');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Missing (0)' }),
    );
    expect(
      screen.getByText('All of them have a provider.'),
    ).toBeInTheDocument();
  });

  it('says that nothing is in demand, and that some entities are hidden', async () => {
    api.portfolio.someHidden = true;
    api.portfolio.demand = [
      {
        capabilityId: 'c1',
        soleBlockerFor: { entities: 0, areas: 0 },
        bringsCloser: { entities: 0, areas: 0 },
        inUseBy: 0,
        providers: [],
      },
    ];
    await renderMaturity(api, '/maturity?build=wanted');
    const shown = await panel();
    expect(await shown.findByText(/No demand/)).toBeInTheDocument();
    expect(shown.getByText(/Some entities are hidden/)).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    const release = api.responses.hold('getCapabilityDemand');
    await renderMaturity(api, '/maturity?build=wanted');
    expect((await panel()).getByLabelText('Loading')).toBeInTheDocument();
    release();
    expect(await items()).toHaveLength(8);
  });

  it('says that permission is missing', async () => {
    api.responses.fail('getCapabilityDemand', new Refusal(403, 'No'));
    await renderMaturity(api, '/maturity?build=wanted');
    expect(
      await (await panel()).findByText(/You do not have permission/),
    ).toBeInTheDocument();
  });

  it('shows an error, and retries on demand', async () => {
    const failure = new Refusal(500, 'The database sleeps');
    api.responses.fail('getCapabilityDemand', failure, failure);
    await renderMaturity(api, '/maturity?build=wanted');
    await userEvent.click(
      await (await panel()).findByRole('button', { name: 'Try again' }),
    );
    expect(await items()).toHaveLength(8);
  });
});
