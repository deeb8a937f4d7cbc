import { MockAnalyticsApi } from '@backstage/test-utils';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LIST_HASH } from '../api/links';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));
jest.mock('../ui/saveFile', () => ({ saveFile: jest.fn() }));

describe('the analytics of the portfolio', () => {
  let analytics: MockAnalyticsApi;

  beforeEach(async () => {
    analytics = new MockAnalyticsApi();
    const api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
    await renderMaturity(api, '/maturity', { analytics });
    await screen.findByRole('link', { name: 'System payments' });
  });

  /** What was captured, but for what Backstage captures itself. */
  const captured = () =>
    analytics
      .getEvents()
      .filter(({ action }) => !['navigate', 'click'].includes(action))
      .map(({ action, subject, attributes }) => [action, subject, attributes]);

  it('has what is filtered and grouped by, but not what was typed', async () => {
    await userEvent.type(screen.getByRole('searchbox'), 'secret');
    await waitFor(() =>
      expect(captured()).toEqual([['filter', 'text', { values: 1 }]]),
    );
    await userEvent.click(screen.getByRole('button', { name: /^Group by/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Owner' }));
    await waitFor(() =>
      expect(captured().at(-1)).toEqual(['group', 'owner', undefined]),
    );
    expect(JSON.stringify(captured())).not.toContain('secret');
  });

  it('has which number led to a list', async () => {
    await userEvent.click(
      screen.getByRole('link', { name: '2 at 2 · Operate' }),
    );
    await waitFor(() =>
      expect(captured()).toEqual([['open-list', 'aspect,level', undefined]]),
    );
  });

  it('has what was exported and printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Export as CSV' }),
    );
    await waitFor(() =>
      expect(captured()).toEqual([['export', 'csv', { of: 'system' }]]),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalled());
    expect(captured().at(-1)).toEqual(['print', 'heatmap', undefined]);
  });
});

describe('the analytics of a list that is opened by its address', () => {
  it('do not have that a number led there', async () => {
    const analytics = new MockAnalyticsApi();
    await renderMaturity(
      new FakeMaturityApi(testModel()),
      `/maturity?view=entities&aspect=people&level=2${LIST_HASH}`,
      { analytics },
    );
    await screen.findByText('Nothing matches these filters');
    const actions = analytics.getEvents().map(({ action }) => action);
    expect(actions).not.toContain('open-list');
  });
});
