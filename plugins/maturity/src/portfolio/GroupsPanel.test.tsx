import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { spread, testRollup } from './__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

describe('GroupsPanel as a table', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  it('shows levels, coverage and stale answers in words', async () => {
    api.portfolio.rollups = [
      testRollup('payments'),
      testRollup('', {
        group: { title: 'None' },
        coverage: { answered: 0, total: 0 },
      }),
    ];
    await renderMaturity(api, '/maturity?view=table');
    const table = within(await screen.findByRole('table'));
    const [header, payments, none] = table.getAllByRole('row');
    expect(
      within(header)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'System',
      'Entities',
      'Aspect people',
      'Aspect technology',
      'No own assessment',
      'Coverage',
      'Stale',
    ]);
    expect(
      within(payments).getByRole('link', { name: 'System payments' }),
    ).toHaveAttribute(
      'href',
      '/maturity?view=entities&system=system%3Adefault%2Fpayments#list',
    );
    expect(
      within(payments)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '4',
      'Median 2 · Operatelowest 1 · Build1 at 1 · Build, 2 at 2 · Operate, 1 not assessed',
      'Not assessed',
      '2',
      // 9 of 20.
      '45%',
      '1',
    ]);
    const hrefs = within(payments)
      .getAllByRole('link')
      .map(link => [link.textContent, link.getAttribute('href')]);
    const listed = (search: string) =>
      `/maturity?view=entities&system=system%3Adefault%2Fpayments${search}#list`;
    expect(hrefs).toEqual([
      ['System payments', listed('')],
      ['4', listed('')],
      ['1 at 1 · Build', listed('&aspect=people&level=1')],
      ['2 at 2 · Operate', listed('&aspect=people&level=2')],
      ['1 not assessed', listed('&aspect=people&level=none')],
      ['2', listed('&ownAssessment=false')],
      ['45%', listed('&sort=coverage')],
      ['1', listed('&stale=true')],
    ]);
    expect(within(none).getAllByRole('cell')[4]).toHaveTextContent('0%');
  });

  it('sorts by any column', async () => {
    api.portfolio.rollups = [testRollup('payments')];
    await renderMaturity(api, '/maturity?view=table&sort=coverage');
    const coverage = await screen.findByRole('columnheader', {
      name: 'Coverage',
    });
    expect(coverage).toHaveAttribute('aria-sort', 'ascending');
    const sort = () => api.portfolio.lastOf('getRollups')?.options.sort;
    expect(sort()).toBe('coverage');
    for (const [name, expected] of [
      ['System', 'title'],
      ['Entities', '-entities'],
      ['Aspect people', 'level.people'],
      ['No own assessment', '-withoutOwnAssessment'],
      ['Stale', '-stale'],
      ['Stale', 'stale'],
    ]) {
      const header = screen.getByRole('columnheader', { name });
      await userEvent.click(within(header).getByRole('button'));
      await waitFor(() => expect(sort()).toBe(expected));
    }
  });

  it('loads all pages', async () => {
    api.portfolio.rollups = Array.from({ length: 1001 }, (_, index) =>
      testRollup(`s${index}`),
    );
    await renderMaturity(api, '/maturity?view=table');
    expect(
      await screen.findByText('System s1000', {}, { timeout: 30_000 }),
    ).toBeInTheDocument();
  }, 60_000);

  it('compares all pages of a what-if with what is', async () => {
    // With areas, a page has 250 of them.
    const allAt = (level: number) =>
      Array.from({ length: 251 }, (_, index) =>
        testRollup(`s${index}`, {
          aspects: [{ aspectId: 'people', ...spread([level], 0) }],
        }),
      );
    api.portfolio.rollups = allAt(2);
    api.portfolio.rollupsGiven = allAt(3);
    await renderMaturity(
      api,
      '/maturity?view=table&expand=people&given=observability',
    );
    await screen.findByText('System s250', {}, { timeout: 30_000 });
    await waitFor(
      () =>
        expect(screen.getAllByText('Median 2 → 3 · Scale')).toHaveLength(251),
      { timeout: 30_000 },
    );
  }, 60_000);
});
