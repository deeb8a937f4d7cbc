import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { saveFile } from '../ui/saveFile';

jest.mock('../ui/saveFile');

const path = '/maturity/exchange';

describe('ExchangePage', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    jest.mocked(saveFile).mockReset();
    api = new FakeMaturityApi(testModel());
    api.serve(testModel({ id: 'other', title: 'Other model' }));
  });

  it('links back to the portfolio', async () => {
    await renderMaturity(api, path);
    expect(
      await screen.findByRole('link', { name: 'Back to the portfolio' }),
    ).toHaveAttribute('href', '/maturity');
  });

  it('exports everything as YAML', async () => {
    await renderMaturity(api, path);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as YAML' }),
    );
    // "assessments: []" and a line break are 16 bytes.
    expect(
      await screen.findByText('Saved as assessments.yaml, 16 bytes.'),
    ).toBeInTheDocument();
    expect(api.exchange.exports).toEqual([{ filter: {}, format: 'yaml' }]);
    expect(saveFile).toHaveBeenCalledWith(
      'assessments.yaml',
      expect.objectContaining({ size: 16, type: 'application/yaml' }),
    );
  });

  it('exports the selection as JSON', async () => {
    await renderMaturity(api, path);
    await screen.findByRole('option', { name: 'Other model 1.0.0' });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Model' }),
      'other',
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'Systems' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Groups' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Systems' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Entities (optional)' }),
      'group:default/a,\nGroup:default/B ',
    );
    await userEvent.click(screen.getByRole('button', { name: 'JSON' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Export as JSON' }),
    );
    await screen.findByText(/^Saved as assessments.json/);
    expect(api.exchange.exports).toEqual([
      {
        filter: {
          kind: ['group'],
          entityRef: ['group:default/a', 'Group:default/B'],
        },
        model: 'other',
        format: 'json',
      },
    ]);
  });

  it('names a ref that is not a full one', async () => {
    await renderMaturity(api, path);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Entities (optional)' }),
      'group:default/a group:b',
    );
    expect(
      screen.getByText('Not a full entity ref: group:b'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Export as YAML' }),
    ).toBeDisabled();
  });

  it('says why the export failed, and saves nothing', async () => {
    api.responses.fail('exportAssessments', new Refusal(503, 'No database'));
    await renderMaturity(api, path);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as YAML' }),
    );
    expect(
      await screen.findByText('Export failed: No database'),
    ).toBeInTheDocument();
    expect(saveFile).not.toHaveBeenCalled();
  });
});
