import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../../__testUtils__';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { spread, testRollup } from '../__testUtils__/testRollup';

jest.mock('../PortfolioPanels', () => ({ PortfolioPanels: () => null }));

const behind = (search: string) =>
  `/maturity?view=entities&system=system%3Adefault%2Fpayments${search}#list`;

describe('Heatmap', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments'), testRollup('shipping')];
  });

  const row = async (name: RegExp) =>
    within(await screen.findByRole('row', { name }));

  it('shows the distribution of each group per aspect', async () => {
    await renderMaturity(api, '/maturity');
    const cells = (await row(/payments/)).getAllByRole('gridcell');
    const [entities, people, technology] = cells;
    expect(entities).toHaveTextContent('4');
    // 1, 2, 2: the lower median is 2; three of four are assessed.
    expect(people).toHaveTextContent('2 · Operate 3/4');
    expect(technology).toHaveTextContent('Not assessed 0/4');
    const grid = screen.getByRole('grid', { name: 'Levels by system' });
    // Two groups and the header.
    expect(grid).toHaveAttribute('aria-rowcount', '3');
  });

  it('links each segment to its entities', async () => {
    await renderMaturity(api, '/maturity');
    const payments = await row(/payments/);
    const [, people, technology] = payments.getAllByRole('gridcell');
    expect(
      within(people)
        .getAllByRole('link')
        .map(link => [
          link.getAttribute('aria-label'),
          link.getAttribute('href'),
        ]),
    ).toEqual([
      [null, behind('&sort=level.people')],
      ['1 at 1 · Build', behind('&aspect=people&level=1')],
      ['2 at 2 · Operate', behind('&aspect=people&level=2')],
      ['1 not assessed', behind('&aspect=people&level=none')],
    ]);
    expect(
      within(technology).getByRole('link', { name: '4 not assessed' }),
    ).toHaveAttribute('href', behind('&aspect=technology&level=none'));
    expect(
      payments.getByRole('link', { name: '4 entities of System payments' }),
    ).toHaveAttribute('href', behind(''));
    expect(
      payments.getByRole('link', { name: /^System payments in the catalog/ }),
    ).toHaveAttribute('href', '/catalog/default/system/payments');
  });

  it('links the group without a value to its entities', async () => {
    api.portfolio.rollups = [testRollup('', { group: { title: 'None' } })];
    await renderMaturity(api, '/maturity?groupBy=owner');
    expect(await screen.findByRole('link', { name: 'None' })).toHaveAttribute(
      'href',
      '/maturity?view=entities&groupBy=owner&without=owner#list',
    );
    expect(
      screen.queryByRole('link', { name: /^Page of/ }),
    ).not.toBeInTheDocument();
  });

  it('marks low coverage and many stale answers', async () => {
    api.portfolio.rollups = [
      // 2 of 4 is not less than half, 1 of 3 is not more than a third.
      testRollup('half', {
        aspects: [{ aspectId: 'people', ...spread([1, 1], 2) }],
        entities: 3,
        stale: 1,
      }),
      testRollup('few', {
        aspects: [{ aspectId: 'people', ...spread([1], 2) }],
        entities: 3,
        stale: 2,
      }),
    ];
    await renderMaturity(api, '/maturity');
    const half = await row(/System half/);
    expect(half.queryByText('fewer than half assessed')).toBeNull();
    expect(half.queryByRole('link', { name: /stale/ })).toBeNull();
    const few = await row(/System few/);
    expect(few.getByText('fewer than half assessed')).toBeInTheDocument();
    expect(
      few.getByRole('link', { name: '2 of 3 entities have stale answers' }),
    ).toHaveAttribute(
      'href',
      '/maturity?view=entities&system=system%3Adefault%2Ffew&stale=true#list',
    );
  });

  it('expands an aspect into its areas', async () => {
    api.portfolio.rollups = [
      testRollup('payments', {
        areas: [{ areaId: 'people.ai', ...spread([3], 3) }],
      }),
    ];
    await renderMaturity(api, '/maturity');
    const header = await screen.findByRole('button', {
      name: 'Show the areas of Aspect people',
    });
    expect(header).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(header);
    expect(
      await screen.findByRole('link', { name: '1 at 3 · Scale' }),
    ).toHaveAttribute(
      'href',
      `${behind('&expand=people&area=people.ai&level=3')}`,
    );
    expect(screen.getAllByRole('columnheader').map(h => h.textContent)).toEqual(
      [
        'System',
        'Entities',
        'Aspect people',
        'Area people.culture',
        'Area people.skills',
        'Area people.ai',
        'Aspect technology',
      ],
    );
    expect(api.portfolio.lastOf('getRollups')?.options).toMatchObject({
      expand: 'areas',
    });
    // Expanding another one folds it.
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show the areas of Aspect technology',
      }),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('columnheader')).toHaveLength(2 + 2 + 2),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Hide the areas of Aspect technology',
      }),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('columnheader')).toHaveLength(4),
    );
  });

  const request = () => api.portfolio.lastOf('getRollups')?.options;
  const header = (name: string) =>
    within(screen.getByRole('grid')).findByRole('button', { name });
  const sortBy = async (name: string) => userEvent.click(await header(name));
  const sortOf = (name: string) =>
    screen.getByRole('columnheader', { name }).getAttribute('aria-sort');

  it('shows the weakest first, and lets the backend sort by any column', async () => {
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText(/^Weakest first: by the lowest median/),
    ).toBeInTheDocument();
    expect(request()).toMatchObject({ sort: 'weakest' });
    expect(
      screen.queryByRole('button', { name: 'Weakest first' }),
    ).not.toBeInTheDocument();

    // The groups with the most entities, then the fewest.
    await sortBy('Entities');
    await waitFor(() => expect(request()).toMatchObject({ sort: '-entities' }));
    await sortBy('Entities');
    await waitFor(() => expect(request()).toMatchObject({ sort: 'entities' }));
    expect(sortOf('Entities')).toBe('ascending');

    await sortBy('Aspect people');
    await waitFor(() =>
      expect(request()).toMatchObject({ sort: 'level.people' }),
    );
    await sortBy('Aspect people');
    await waitFor(() =>
      expect(request()).toMatchObject({ sort: '-level.people' }),
    );
    expect(sortOf('Aspect people')).toBe('descending');
    expect(sortOf('Entities')).toBeNull();
    expect(
      screen.getByText('Sorted by Aspect people, descending.'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Weakest first' }),
    );
    expect(
      await screen.findByText(/^Weakest first: by the lowest median/),
    ).toBeInTheDocument();
    expect(sortOf('Aspect people')).toBeNull();
  });

  it('does not stay sorted by an area that is hidden', async () => {
    await renderMaturity(
      api,
      '/maturity?expand=people&sort=-level.people.culture',
    );
    await screen.findByText('Sorted by Area people.culture, descending.');
    await sortBy('Hide the areas of Aspect people');
    await waitFor(() => expect(request()).toMatchObject({ sort: 'weakest' }));
  });

  it('shows the levels of a what-if, and where they rise', async () => {
    api.portfolio.rollupsGiven = [
      testRollup('payments', {
        aspects: [
          // One at 1 and two at 2 all rise: 2, 3, 3; the lower median is 3.
          { aspectId: 'people', ...spread([2, 3, 3], 1) },
          { aspectId: 'technology', ...spread([], 4) },
        ],
      }),
      testRollup('shipping'),
    ];
    await renderMaturity(api, '/maturity?given=observability');
    expect(
      await screen.findByText(
        /^Showing levels as if these capabilities were in use: Obs/,
      ),
    ).toBeInTheDocument();
    const payments = await row(/payments/);
    expect(await payments.findByText('2 → 3 · Scale')).toBeInTheDocument();
    expect((await row(/shipping/)).queryByText(/→/)).toBeNull();
    // The entities of a what-if level cannot be listed.
    expect(payments.queryByRole('link', { name: /at 2/ })).toBeNull();
    expect(
      payments.getByRole('img', {
        name: '1 at 2 · Operate, 2 at 3 · Scale, 1 not assessed',
      }),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show actual levels' }),
    );
    expect(
      await payments.findByRole('link', { name: '2 at 2 · Operate' }),
    ).toBeInTheDocument();
    expect(payments.queryByText(/→/)).toBeNull();
  });

  it('describes a cell in a tooltip when it is hovered or focused', async () => {
    await renderMaturity(api, '/maturity');
    const segment = (await row(/payments/)).getByRole('link', {
      name: '2 at 2 · Operate',
    });
    await userEvent.hover(segment);
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip).toHaveTextContent('System payments · Aspect people');
    expect(tooltip).toHaveTextContent('Median 2 · Operate');
    expect(tooltip).toHaveTextContent('lowest 1 · Build');
    expect(tooltip).toHaveTextContent(
      '1 at 1 · Build, 2 at 2 · Operate, 1 not assessed',
    );
    expect(tooltip).toHaveTextContent('1 of 4 entities have stale answers');
    await userEvent.unhover(segment);
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    act(() => segment.focus());
    expect(await screen.findByRole('tooltip')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('is a single tab stop, with arrow keys inside', async () => {
    await renderMaturity(api, '/maturity');
    const payments = await row(/payments/);
    const shipping = await row(/shipping/);
    const grid = within(screen.getByRole('grid'));
    expect(
      [...grid.getAllByRole('link'), ...grid.getAllByRole('button')]
        .filter(each => each.tabIndex === 0)
        .map(each => each.textContent),
    ).toEqual(['System payments']);
    act(() => payments.getByRole('link', { name: 'System payments' }).focus());
    // The page of the group, the number, the median, then the first segment.
    await userEvent.keyboard('{ArrowRight>4}');
    expect(
      payments.getByRole('link', { name: '1 at 1 · Build' }),
    ).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(
      shipping.getByRole('link', { name: '1 at 1 · Build' }),
    ).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(
      shipping.getByRole('link', { name: '4 not assessed' }),
    ).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Home}{ArrowUp}');
    expect(
      payments.getByRole('link', { name: 'System payments' }),
    ).toHaveFocus();
  });

  it('reaches the headers by arrow keys', async () => {
    await renderMaturity(api, '/maturity');
    const segment = (await row(/payments/)).getByRole('link', {
      name: '1 at 1 · Build',
    });
    act(() => segment.focus());
    await userEvent.keyboard('{ArrowUp}');
    const sort = await header('Aspect people');
    expect(sort).toHaveFocus();
    expect(sort).toHaveAttribute('tabindex', '0');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(request()).toMatchObject({ sort: 'level.people' }),
    );
    expect(sort).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(
      screen.getByRole('button', { name: 'Show the areas of Aspect people' }),
    ).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{Home}');
    expect(await header('System')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(
      (await row(/payments/)).getByRole('link', { name: 'System payments' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(await header('System')).toHaveFocus();
  });

  it('renders visible rows only, and reaches the others by keyboard', async () => {
    api.portfolio.rollups = Array.from({ length: 1500 }, (_, index) =>
      testRollup(`s${index}`),
    );
    await renderMaturity(api, '/maturity');
    const first = await screen.findByRole('link', { name: 'System s0' });
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '1501');
    // 800 px have room for 14 rows of 60 px, plus 8 below.
    expect(within(grid).getAllByRole('row').length).toBeLessThan(30);
    // A page has 1,000 groups.
    expect(api.portfolio.lastOf('getRollups')?.options).toMatchObject({
      limit: 1000,
    });
    act(() => first.focus());
    await userEvent.keyboard('{Control>}{End}{/Control}');
    const last = screen.getByRole('link', { name: 'System s999' });
    expect(last).toHaveFocus();
    expect(last.closest('[role=row]')).toHaveAttribute('aria-rowindex', '1001');
  });
});
