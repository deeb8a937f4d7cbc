import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { saveFile } from '../ui/saveFile';
import { testRollup } from './__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

jest.mock('../ui/saveFile', () => ({ saveFile: jest.fn() }));

describe('ExportMenu', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
  });

  beforeEach(() => jest.mocked(saveFile).mockClear());

  const exportAs = async (format: string) => {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: `Export as ${format}` }),
    );
  };

  it('exports the groups shown', async () => {
    await renderMaturity(
      api,
      '/maturity?groupBy=owner&text=pay&expand=people&given=observability&sort=-entities',
    );
    await exportAs('CSV');
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(
        'maturity-test-owner-what-if.csv',
        expect.any(Blob),
      ),
    );
    expect(api.portfolio.lastOf('exportPortfolio')).toMatchObject({
      filter: { text: 'pay' },
      options: {
        format: 'csv',
        model: 'test',
        groupBy: 'owner',
        sort: '-entities',
        expand: 'areas',
        given: ['observability'],
      },
    });
  });

  it('exports the entities shown', async () => {
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

  it('reports a failed export', async () => {
    api.responses.fail('exportPortfolio', new Refusal(500, 'Disk full'));
    await renderMaturity(api, '/maturity');
    await exportAs('CSV');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Export failed: .*Disk full/,
    );
    expect(saveFile).not.toHaveBeenCalled();
  });
});
