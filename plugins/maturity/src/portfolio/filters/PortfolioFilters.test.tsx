import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../../__testUtils__';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { testRollup } from '../__testUtils__/testRollup';

jest.mock('../PortfolioPanels', () => ({ PortfolioPanels: () => null }));

describe('PortfolioFilters', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
    api.portfolio.rollupsBy.owner = [
      testRollup('', {
        group: { ref: 'group:default/team-a', title: 'Team A' },
      }),
      testRollup('', { group: { title: 'None' }, entities: 7 }),
    ];
  });

  const shown = () =>
    api.portfolio.requests
      .filter(({ method, options }) => method === 'getRollups' && options.limit)
      .filter(({ groupBy }) => groupBy === 'system')
      .at(-1);

  const askedForOwners = () =>
    api.portfolio.requests.some(
      ({ groupBy, filter }) =>
        groupBy === 'owner' && JSON.stringify(filter) === '{"text":"pay"}',
    );

  it('lists the values, with the number of entities each would leave', async () => {
    await renderMaturity(api, '/maturity?owner=group:default/team-b&text=pay');
    await screen.findByRole('link', { name: 'System payments' });
    // The options are not requested before the field opens.
    expect(askedForOwners()).toBe(false);
    await userEvent.click(screen.getByRole('textbox', { name: 'Owner (1)' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Team A4',
      'No owner7',
    ]);
    // The values chosen for a field do not narrow its own options.
    expect(askedForOwners()).toBe(true);
  });

  it('lists them wherever the field is clicked', async () => {
    await renderMaturity(api, '/maturity');
    const name = await screen.findByRole('textbox', { name: 'Owner' });
    // What surrounds the text, as in the middle of an empty field.
    await userEvent.click(name.parentElement!);
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
  });

  it('lists all assessed kinds, not only components', async () => {
    await renderMaturity(api, '/maturity');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Kind' }));
    await waitFor(() =>
      expect(api.portfolio.lastOf('getRollups')).toMatchObject({
        groupBy: 'kind',
        filter: { kind: ['component', 'system', 'domain', 'group'] },
      }),
    );
  });

  it('can be set by keyboard and removed again', async () => {
    await renderMaturity(api, '/maturity');
    const field = await screen.findByRole('textbox', { name: 'Owner' });
    await userEvent.type(field, 'team');
    await screen.findByRole('option', { name: /Team A/ });
    await userEvent.keyboard('{ArrowDown}{Enter}{Escape}');
    await waitFor(() =>
      expect(shown()?.filter).toEqual({ owner: ['group:default/team-a'] }),
    );
    const set = within(screen.getByRole('list', { name: 'Active filters' }));
    await userEvent.click(
      set.getByRole('button', { name: 'Remove filter: Owner: team-a' }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('list', { name: 'Active filters' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('finds options past the first page by typing', async () => {
    api.portfolio.rollupsBy.owner = Array.from({ length: 1_001 }, (_, index) =>
      testRollup(`team-${index}`, {
        group: { ref: `group:default/team-${index}`, title: `Team ${index}` },
      }),
    );
    await renderMaturity(api, '/maturity');
    const field = await screen.findByRole('textbox', { name: 'Owner' });
    const ofOwners = () =>
      api.portfolio.requests.filter(
        ({ groupBy, options }) => groupBy === 'owner' && options.cursor,
      );
    expect(ofOwners()).toHaveLength(0);
    await userEvent.click(field);
    // In one go, as each key draws a list of a thousand options anew.
    await userEvent.paste('Team 1000');
    expect(
      await screen.findByText('Team 1000', {}, { timeout: 30_000 }),
    ).toBeInTheDocument();
    expect(ofOwners()).toHaveLength(1);
  }, 90_000);

  it('searches once the user stops typing', async () => {
    await renderMaturity(api, '/maturity?type=service');
    const text = await screen.findByRole('searchbox', {
      name: 'Name',
    });
    await userEvent.type(text, 'pay ');
    await waitFor(() =>
      expect(shown()?.filter).toEqual({ type: ['service'], text: 'pay' }),
    );
    const texts = api.portfolio.requests
      .filter(({ groupBy }) => groupBy === 'system')
      .map(({ filter }) => JSON.stringify(filter));
    expect(new Set(texts)).toEqual(
      new Set(['{"type":["service"]}', '{"type":["service"],"text":"pay"}']),
    );
    const chip = { name: 'Remove filter: Name: pay' };
    expect(screen.getByRole('button', chip)).toBeInTheDocument();
    await userEvent.clear(text);
    await waitFor(() =>
      expect(screen.queryByRole('button', chip)).not.toBeInTheDocument(),
    );
  });

  it('removes the name alone', async () => {
    await renderMaturity(api, '/maturity?type=service&text=pay');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove filter: Name: pay' }),
    );
    await waitFor(() => expect(shown()?.filter).toEqual({ type: ['service'] }));
    expect(
      screen.getByRole('button', { name: 'Remove filter: Type: service' }),
    ).toBeInTheDocument();
  });

  it('changes the grouping', async () => {
    await renderMaturity(api, '/maturity');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Group by/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Owner' }));
    expect(
      await screen.findByRole('heading', { name: 'Levels by owner' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('rowheader', { name: /Team A/ }),
    ).toBeInTheDocument();
  });

  it('says that the options cannot be loaded', async () => {
    await renderMaturity(api, '/maturity');
    await screen.findByRole('link', { name: 'System payments' });
    api.responses.fail('getRollups', new Refusal(403, 'No'));
    await userEvent.click(screen.getByRole('textbox', { name: 'Owner' }));
    expect(
      await screen.findByText('The options could not be loaded'),
    ).toBeInTheDocument();
  });
});
