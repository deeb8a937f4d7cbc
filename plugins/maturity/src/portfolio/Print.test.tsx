import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

describe('PrintButton', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
  });

  it('prints all groups as a table, including pages not loaded before', async () => {
    api.portfolio.rollups = Array.from({ length: 1002 }, (_, index) =>
      testRollup(`s${index}`),
    );
    let rows = 0;
    const print = jest.spyOn(window, 'print').mockImplementation(() => {
      act(() => {
        window.dispatchEvent(new Event('beforeprint'));
      });
      rows = within(screen.getByRole('table')).getAllByRole('row').length;
      act(() => {
        window.dispatchEvent(new Event('afterprint'));
      });
    });
    await renderMaturity(api, '/maturity');
    await screen.findByRole('link', { name: 'System s0' });
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalled(), {
      timeout: 30_000,
    });
    // The headers, and 1,002 groups.
    expect(rows).toBe(1003);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  }, 60_000);
});
