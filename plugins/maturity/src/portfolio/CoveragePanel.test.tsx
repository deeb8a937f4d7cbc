import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';

const ownerOf = (
  name: string,
  answered: number,
  changes: Partial<Rollup> = {},
): Rollup =>
  testRollup(name, {
    group: { ref: `group:default/${name}`, title: name },
    coverage: { answered, total: 20 },
    ...changes,
  });

describe('CoveragePanel', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollupsBy.owner = [
      ownerOf('team-a', 20, { withoutOwnAssessment: 0, stale: 0 }),
      ownerOf('team-b', 5),
      ownerOf('team-c', 5, { withoutOwnAssessment: 3 }),
      // It owns what its child groups own, and nothing else.
      ownerOf('company', 1, { direct: 0 }),
      ownerOf('team-d', 9),
      testRollup('none', {
        group: { title: 'None' },
        coverage: { answered: 7, total: 20 },
      }),
    ];
  });

  const panel = async () =>
    within(
      await screen.findByRole('region', {
        name: 'Coverage and age by owner',
      }),
    );
  const table = async () =>
    within(await screen.findByRole('table', { name: /^Owners/ }));
  const rows = async () =>
    (await table())
      .getAllByRole('row')
      .slice(1)
      .map(row => [
        within(row).getByRole('rowheader').textContent,
        ...within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ]);

  it('lists the owners, the lowest coverage first', async () => {
    await renderMaturity(api, '/maturity?type=service');
    // 5, 5, 7, 9 and 20 of 20; on a tie, the owner with more to assess first.
    expect(await rows()).toEqual([
      ['team-c', '25%, 5 of 20 areas', '4', '3', '1'],
      ['team-b', '25%, 5 of 20 areas', '4', '2', '1'],
      ['No owner', '35%, 7 of 20 areas', '4', '2', '1'],
      ['team-d', '45%, 9 of 20 areas', '4', '2', '1'],
      ['team-a', '100%, 20 of 20 areas', '4', '0', '0'],
    ]);
    expect(
      api.portfolio.requests.find(({ groupBy }) => groupBy === 'owner'),
    ).toMatchObject({ filter: { type: ['service'] } });
  });

  it('links each number to its entities', async () => {
    await renderMaturity(api, '/maturity?type=service');
    const hrefOf = async (name: string) =>
      (await table()).getByRole('link', { name }).getAttribute('href');
    const path = '/maturity?view=entities&type=service';
    const owner = 'owner=group%3Adefault%2Fteam-c';
    expect(await hrefOf('4 entities of team-c')).toBe(
      '/maturity?view=entities&owner=group%3Adefault%2Fteam-c&type=service#list',
    );
    expect(
      await hrefOf('3 entities of team-c without an assessment of their own'),
    ).toBe(
      `/maturity?view=entities&${owner}&type=service&ownAssessment=false#list`,
    );
    expect(await hrefOf('1 entities of team-c with stale answers')).toBe(
      `/maturity?view=entities&${owner}&type=service&stale=true#list`,
    );
    expect(
      await hrefOf('2 entities of No owner without an assessment of their own'),
    ).toBe(`${path}&without=owner&ownAssessment=false#list`);
  });

  it('loads all pages, and shows the first eight owners', async () => {
    // Two pages of at most 1,000; the last owner has the lowest coverage.
    api.portfolio.rollupsBy.owner = [
      ...Array.from({ length: 1_000 }, (_, index) =>
        ownerOf(`team-${index}`, 12),
      ),
      ownerOf('worst', 0),
    ];
    await renderMaturity(api, '/maturity');
    const shown = await rows();
    expect(shown).toHaveLength(8);
    expect(shown[0][0]).toBe('worst');
    expect(
      (await panel()).getByRole('button', { name: 'Show all 1001' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('says that there are no entities, and that some are hidden', async () => {
    api.portfolio.rollupsBy.owner = [];
    api.portfolio.someHidden = true;
    await renderMaturity(api, '/maturity');
    const shown = await panel();
    expect(
      await shown.findByText(/no entities to assess here/),
    ).toBeInTheDocument();
    expect(shown.getByText(/Some entities are hidden/)).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    const release = api.responses.hold('getRollups');
    await renderMaturity(api, '/maturity');
    expect((await panel()).getByLabelText('Loading')).toBeInTheDocument();
    release();
    expect(await rows()).toHaveLength(5);
  });

  it('says that permission is missing', async () => {
    const no = new Refusal(403, 'No');
    api.responses.fail('getRollups', no, no, no);
    await renderMaturity(api, '/maturity');
    expect(
      await (await panel()).findByText(/You do not have permission/),
    ).toBeInTheDocument();
  });

  it('shows an error, and retries on demand', async () => {
    // Groups, figures and owners are requested; each request is retried once.
    const failure = new Refusal(500, 'The database sleeps');
    const failures = Array.from({ length: 6 }, () => failure);
    api.responses.fail('getRollups', ...failures);
    await renderMaturity(api, '/maturity');
    await userEvent.click(
      await (await panel()).findByRole('button', { name: 'Try again' }),
    );
    expect(await rows()).toHaveLength(5);
  });
});
