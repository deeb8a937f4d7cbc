import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from '../__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({
  PortfolioPanels: () => null,
}));

describe('moving through the heatmap', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments'), testRollup('shipping')];
  });

  const row = async (name: RegExp) =>
    within(await screen.findByRole('row', { name }));

  it('tells a cell in words where it is pointed at or focused', async () => {
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

  it('is one stop of Tab, with arrow keys inside', async () => {
    await renderMaturity(api, '/maturity');
    const payments = await row(/payments/);
    const shipping = await row(/shipping/);
    expect(
      screen
        .getAllByRole('link')
        .filter(link => link.closest('[role=gridcell], [role=rowheader]'))
        .filter(link => link.tabIndex === 0)
        .map(link => link.textContent),
    ).toEqual(['System payments']);
    act(() => payments.getByRole('link', { name: 'System payments' }).focus());
    // The page of the group, the number, then the first segment.
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
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

  it('draws only what is seen, and reaches the rest by keyboard', async () => {
    api.portfolio.rollups = Array.from({ length: 1500 }, (_, index) =>
      testRollup(`s${index}`),
    );
    await renderMaturity(api, '/maturity');
    const first = await screen.findByRole('link', { name: 'System s0' });
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '1501');
    // 800 px are 14 rows of 60, and 8 more below.
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
