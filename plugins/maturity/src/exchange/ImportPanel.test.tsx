import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { choose, file, itemOf } from './__testUtils__/importFile';
import { renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/exchange';

describe('ImportPanel', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.exchange.items = [
      itemOf(0, 'would-import', { revision: 3 }),
      itemOf(1, 'would-import', { revision: 1 }),
      itemOf(2, 'skipped', { reason: 'revision 1 is of the same time' }),
    ];
  });

  const panel = async () =>
    within(await screen.findByRole('region', { name: 'Import' }));
  const rowsOf = async (name: string) =>
    within(await screen.findByRole('table', { name }))
      .getAllByRole('row')
      .slice(1);

  it('checks a file at once without changing anything', async () => {
    await renderMaturity(api, path);
    await choose();
    const rows = await rowsOf('Result for each assessment');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent(
      /^1component:default\/c0would be imported3.*test$/,
    );
    expect(rows[2]).toHaveTextContent(/skippedrevision 1 is of the same time/);
    const shown = await panel();
    expect(
      shown.getByText('2 would be imported, 1 skipped.'),
    ).toBeInTheDocument();
    // 16 characters.
    expect(shown.getByText('ours.yaml, 16 bytes')).toBeInTheDocument();
    expect(api.exchange.imports).toEqual([
      { document: 'assessments: [1]', dryRun: true },
    ]);
  });

  it('checks a file again that was corrected and is chosen again', async () => {
    await renderMaturity(api, path);
    await choose();
    await rowsOf('Result for each assessment');
    await choose();
    await waitFor(() => expect(api.exchange.imports).toHaveLength(2));
  });

  it('imports the checked file, and links to the entities', async () => {
    await renderMaturity(api, path);
    await choose();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Import 2 assessments' }),
    );
    expect(
      await screen.findByText('Done. 2 imported, 1 skipped.'),
    ).toBeInTheDocument();
    const [first] = await rowsOf('Result for each assessment');
    expect(
      within(first).getByRole('link', { name: 'component:default/c0' }),
    ).toHaveAttribute('href', '/catalog/default/component/c0/maturity');
    expect(api.exchange.imports).toEqual([
      { document: 'assessments: [1]', dryRun: true },
      { document: 'assessments: [1]', dryRun: false },
    ]);
    expect(
      screen.queryByRole('button', { name: /^Import/ }),
    ).not.toBeInTheDocument();
  });

  it('shows that it is running, and warns before leaving', async () => {
    await renderMaturity(api, path);
    await choose();
    const button = await screen.findByRole('button', {
      name: 'Import 2 assessments',
    });
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    const release = api.responses.hold('importAssessments');
    await userEvent.click(button);
    expect(
      await screen.findByText(
        'Importing 2 assessments … Please stay on this page until the import is complete.',
      ),
    ).toBeInTheDocument();
    expect(leave()).toBe(true);
    expect(
      screen.getByRole('button', { name: 'Choose another file' }),
    ).toBeDisabled();
    release();
    await screen.findByText(/^Done/);
    expect(leave()).toBe(false);
  });

  it('imports nothing while something is refused', async () => {
    api.exchange.items = [
      ...api.exchange.items,
      itemOf(3, 'refused', { reason: 'lies in the future' }),
    ];
    await renderMaturity(api, path);
    await choose();
    expect(
      await screen.findByRole('button', { name: 'Import 2 assessments' }),
    ).toBeDisabled();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Fix or remove the refused assessments, then choose the file again. It is imported only if every assessment is accepted.',
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Show refused only' }),
    );
    const rows = await rowsOf('Result for each assessment');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent(/refusedlies in the future/);
  });

  it('accepts a dropped file', async () => {
    await renderMaturity(api, path);
    const zone = (await panel()).getByText('or drop it here');
    const files = { item: () => file, length: 1 };
    expect(fireEvent.dragOver(zone, { dataTransfer: { files } })).toBe(false);
    expect(fireEvent.drop(zone, { dataTransfer: { files } })).toBe(false);
    await waitFor(() => expect(api.exchange.imports).toHaveLength(1));
    expect(await rowsOf('Result for each assessment')).toHaveLength(3);
  });

  it('says when there is nothing new', async () => {
    api.exchange.items = [itemOf(0, 'skipped')];
    await renderMaturity(api, path);
    await choose();
    expect(
      await screen.findByText(/all of these assessments exist already/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Import/ }),
    ).not.toBeInTheDocument();
  });

  it('draws two hundred rows at a time', async () => {
    api.exchange.items = Array.from({ length: 250 }, (_, index) =>
      itemOf(index, 'would-import', { revision: 1 }),
    );
    await renderMaturity(api, path);
    await choose();
    expect(await rowsOf('Result for each assessment')).toHaveLength(200);
    expect(screen.getByText('200 of 250 assessments')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await rowsOf('Result for each assessment')).toHaveLength(250);
  });
});
