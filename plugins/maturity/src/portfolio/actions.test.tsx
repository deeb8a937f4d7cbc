import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from '../__testUtils__/testRollup';
import { saveFile } from '../ui/saveFile';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

jest.mock('../ui/saveFile', () => ({ saveFile: jest.fn() }));

describe('what can be done with the portfolio', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
  });

  describe('Export', () => {
    beforeEach(() => jest.mocked(saveFile).mockClear());

    const exportAs = async (format: string) => {
      await userEvent.click(
        await screen.findByRole('button', { name: 'Export' }),
      );
      await userEvent.click(
        await screen.findByRole('menuitem', { name: `Export as ${format}` }),
      );
    };

    it('gives the groups that are shown', async () => {
      await renderMaturity(
        api,
        '/maturity?groupBy=owner&text=pay&expand=people&given=observability',
      );
      await exportAs('CSV');
      await waitFor(() =>
        expect(saveFile).toHaveBeenCalledWith(
          'maturity-test-owner.csv',
          expect.any(Blob),
        ),
      );
      expect(api.portfolio.lastOf('exportPortfolio')).toMatchObject({
        filter: { text: 'pay' },
        options: {
          format: 'csv',
          model: 'test',
          groupBy: 'owner',
          expand: 'areas',
          given: ['observability'],
        },
      });
    });

    it('gives the entities that are shown', async () => {
      await renderMaturity(
        api,
        '/maturity?view=entities&type=service&aspect=people&level=2&sort=-oldest',
      );
      await exportAs('JSON');
      await waitFor(() =>
        expect(saveFile).toHaveBeenCalledWith(
          'maturity-test-entities.json',
          expect.any(Blob),
        ),
      );
      const request = api.portfolio.lastOf('exportPortfolio');
      expect(request?.filter).toEqual({
        type: ['service'],
        aspect: 'people',
        level: '2',
      });
      expect(request?.options).toEqual({
        format: 'json',
        model: 'test',
        sort: '-oldest',
      });
    });

    it('says why there is no file', async () => {
      api.responses.fail('exportPortfolio', new Refusal(500, 'Disk full'));
      await renderMaturity(api, '/maturity');
      await exportAs('CSV');
      expect(await screen.findByRole('alert')).toHaveTextContent(
        /^Not exported: .*Disk full/,
      );
      expect(saveFile).not.toHaveBeenCalled();
    });
  });

  describe('Print', () => {
    it('prints all groups as a table, also those that were not read', async () => {
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

  describe('the table', () => {
    it('says the same in words, with what would rise', async () => {
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
        'Not assessed',
        'Coverage',
        'Stale',
      ]);
      expect(
        within(payments).getByRole('link', { name: 'System payments' }),
      ).toHaveAttribute(
        'href',
        '/maturity?view=entities&system=system%3Adefault%2Fpayments',
      );
      expect(
        within(payments)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ).toEqual([
        '4',
        'Median 2 · Operatelowest 1 · Build1 at 1 · Build, 2 at 2 · Operate, 1 not assessed',
        'Not assessed',
        '1',
        // 9 of 20.
        '45%',
        '1',
      ]);
      expect(within(none).getAllByRole('cell')[4]).toHaveTextContent('0%');
    });

    it('reads all pages', async () => {
      api.portfolio.rollups = Array.from({ length: 1001 }, (_, index) =>
        testRollup(`s${index}`),
      );
      await renderMaturity(api, '/maturity?view=table');
      expect(
        await screen.findByText('System s1000', {}, { timeout: 30_000 }),
      ).toBeInTheDocument();
    }, 60_000);
  });
});
