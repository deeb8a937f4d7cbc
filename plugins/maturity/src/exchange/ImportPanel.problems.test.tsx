import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { choose, fileOf, itemOf } from './__testUtils__/importFile';
import { renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/exchange';

describe('ImportPanel with a file that cannot be imported', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.exchange.items = [itemOf(0, 'would-import', { revision: 3 })];
  });

  const rowsOf = async (name: string) =>
    within(await screen.findByRole('table', { name }))
      .getAllByRole('row')
      .slice(1);

  it('lists each problem in a file with its place', async () => {
    api.responses.fail(
      'importAssessments',
      new Refusal(
        400,
        [
          'Nothing was imported:',
          'request:8 assessments.0.answers.technology.ai.level: technology.ai has levels 1 to 4, not 5',
          'request:30 assessments.11.entityRef: must be a full entity ref: like component:default/a',
          'request:3: is nested too deeply',
        ].join('\n'),
      ),
    );
    await renderMaturity(api, path);
    await choose();
    const rows = (await rowsOf('Problems in the file')).map(row =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      [
        '8',
        '1',
        'answers.technology.ai.level',
        'technology.ai has levels 1 to 4, not 5',
      ],
      [
        '30',
        '12',
        'entityRef',
        'must be a full entity ref: like component:default/a',
      ],
      ['3', '', '', 'is nested too deeply'],
    ]);
    expect(
      screen.getByText('The file has 3 problems. Nothing was imported.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Import/ }),
    ).not.toBeInTheDocument();
  });

  it('lists conflicts found during the import, and checks again', async () => {
    await renderMaturity(api, path);
    await choose();
    const button = await screen.findByRole('button', {
      name: 'Import 1 assessment',
    });
    api.responses.fail(
      'importAssessments',
      new Refusal(
        409,
        'Nothing was imported:\nassessments.1.submittedAt: 2026-10-12T09:30:00.000Z of component:default/c1 is before 2026-11-01T10:00:00.000Z',
      ),
    );
    await userEvent.click(button);
    const [row] = await rowsOf('Problems in the file');
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '',
      '2',
      'submittedAt',
      '2026-10-12T09:30:00.000Z of component:default/c1 is before 2026-11-01T10:00:00.000Z',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await rowsOf('Result for each assessment');
    expect(api.exchange.imports.at(-1)).toMatchObject({ dryRun: true });
  });

  it('shows the error when the request fails', async () => {
    api.responses.fail(
      'importAssessments',
      new Refusal(503, 'The database sleeps'),
    );
    await renderMaturity(api, path);
    await choose();
    expect(
      await screen.findByText('The import failed: The database sleeps'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(
      await screen.findByRole('button', { name: 'Import 1 assessment' }),
    ).toBeEnabled();
  });

  it('rejects a file that is too large or empty without a request', async () => {
    await renderMaturity(api, path);
    // One byte above the limit would also be shown as 5 MB.
    const large = fileOf('large.json', new Uint8Array(6 * 1024 * 1024));
    await choose(large);
    expect(
      await screen.findByText(
        'The file is too large: 6 MB. The limit is 5 MB.',
      ),
    ).toBeInTheDocument();
    await choose(fileOf('empty.yaml', ''));
    expect(await screen.findByText('The file is empty.')).toBeInTheDocument();
    expect(api.responses.count('importAssessments')).toBe(0);
  });
});
