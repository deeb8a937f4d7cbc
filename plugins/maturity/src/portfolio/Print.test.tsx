import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { buildOrderOfTen, modelOfTen } from './__testUtils__/testDemand';
import { spread, testRollup } from './__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

describe('PrintButton', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    jest.restoreAllMocks();
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
      // Roles take too long to find among so many rows.
      rows = document.querySelectorAll('tbody tr').length;
      act(() => {
        window.dispatchEvent(new Event('afterprint'));
      });
    });
    await renderMaturity(api, '/maturity?view=table');
    await screen.findByText('System s0', {}, { timeout: 30_000 });
    await userEvent.click(screen.getByText('Print'));
    await waitFor(() => expect(print).toHaveBeenCalled(), {
      timeout: 30_000,
    });
    expect(rows).toBe(1002);
  }, 60_000);

  it('prints a brief of the heatmap: figures, trend, groups, and what to build', async () => {
    api = new FakeMaturityApi(modelOfTen());
    // Of eighteen rows, the two aspects take two.
    api.portfolio.rollups = Array.from({ length: 20 }, (_, index) =>
      testRollup(`s${index}`),
    );
    api.portfolio.buildOrder = buildOrderOfTen();
    api.trend = ['2026-08-24', '2026-11-22'].map((date, index) => ({
      date,
      entities: 4,
      evidence: { supported: 0, contradicted: 0, none: 0 },
      aspects: [{ aspectId: 'people', ...spread([1 + index], 3) }],
    }));
    let brief = '';
    let lists: number[] = [];
    const print = jest.spyOn(window, 'print').mockImplementation(() => {
      act(() => {
        window.dispatchEvent(new Event('beforeprint'));
      });
      brief = document.body.textContent ?? '';
      lists = [
        ...within(screen.getAllByRole('table')[1]).getAllByRole('row'),
      ].map(row => row.children.length);
      act(() => {
        window.dispatchEvent(new Event('afterprint'));
      });
    });
    await renderMaturity(api, '/maturity');
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalled());
    // Twenty times 4, 2 and 1.
    expect(brief).toContain(
      '80 entities: 40 without an assessment of their own, 20 with stale answers.',
    );
    expect(brief).toContain('The first 16 of 20 groups.');
    expect(lists).toEqual(Array.from({ length: 17 }, () => 3));
    expect(brief).toContain('24 Aug 202622 Nov 2026');
    expect(brief).toContain(
      '31 levels are within your teams’ own reach; with Capability 3 36 more, with Capability 1 as well 20 more.',
    );
    // Five of ten.
    expect(brief).toContain(
      'Capability 3 adds 36 levels: 67 within reach. Nobody offers this yet.',
    );
    expect(brief).toContain(
      'Capability 2 adds 5 levels: 92 within reach. Offered by vault. A better set of 3: Capability 4, Capability 5, Capability 6, with 99 within reach.',
    );
    expect(brief).toContain('Capability 5 adds');
    expect(brief).not.toContain('Capability 6 adds');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('prints which medians would rise in a what-if', async () => {
    const people = (level: number) => ({
      ...testRollup('payments'),
      aspects: [{ aspectId: 'people', ...spread([level], 4) }],
    });
    api.portfolio.rollups = [people(2)];
    api.portfolio.rollupsGiven = [people(3)];
    let brief = '';
    const print = jest.spyOn(window, 'print').mockImplementation(() => {
      act(() => {
        window.dispatchEvent(new Event('beforeprint'));
      });
      brief = document.body.textContent ?? '';
      act(() => {
        window.dispatchEvent(new Event('afterprint'));
      });
    });
    await renderMaturity(api, '/maturity?given=observability');
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalled());
    expect(brief).toContain('An arrow marks a median that would rise.');
    expect(brief).toContain('2 → 3 · Scale');
  });

  it('says why nothing could be printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    print.mockClear();
    await renderMaturity(api, '/maturity');
    const failed = new Refusal(500, 'The database sleeps');
    await screen.findByRole('link', { name: 'System payments' });
    api.responses.fail('getBuildOrder', failed, failed);
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Printing failed: The database sleeps',
    );
    expect(print).not.toHaveBeenCalled();
  });
});
