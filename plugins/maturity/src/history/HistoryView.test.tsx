import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const path = `${tabPath}?view=history`;

describe('HistoryView', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.inherit(checkoutRef, [
      { entityRef: 'system:default/payments', relation: 'system' },
    ]);
    api.assess('system:default/payments', { 'people.culture': assessedAt(4) });
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(1) });
    api.assess(
      checkoutRef,
      { 'technology.runtime': assessedAt(2) },
      undefined,
      'Moved to the shared cluster',
    );
    api.assess(checkoutRef, { 'people.culture': assessedAt(1) });
  });

  const timeline = async () =>
    within(await screen.findByRole('list', { name: 'History' }));

  const rowOf = (name: RegExp) =>
    within(
      within(screen.getByRole('table', { name: 'Levels' })).getByRole('row', {
        name,
      }),
    )
      .getAllByRole('cell')
      .map(cell => cell.textContent);

  it('lists the assessments, newest first, and leads back to the levels', async () => {
    await renderMaturity(api, tabPath);
    await userEvent.click(
      await screen.findByRole('button', { name: 'History' }),
    );
    const [third, second] = (await timeline()).getAllByRole('listitem');
    // Runtime and, from the third assessment on, culture.
    expect(third).toHaveTextContent(
      /Assessment 3.*by ana.*2 areas answered · 1 answer changed/,
    );
    expect(second).toHaveTextContent('Moved to the shared cluster');
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the levels' }),
    );
    expect(await screen.findByText('Practice areas')).toBeInTheDocument();
  });

  it('initially compares the last two, with inherited answers', async () => {
    await renderMaturity(api, path);
    expect(
      await screen.findByRole('heading', { name: 'From assessment 2 to 3' }),
    ).toBeInTheDocument();
    // Culture was inherited at 4 before it was answered with 1.
    expect(screen.getByText(/Not answered → 1 · Build/)).toBeInTheDocument();
    expect(rowOf(/Aspect people/)).toEqual(['4 · Improve', '1 · Build']);
    expect(rowOf(/Aspect technology/)).toEqual(['2 · Operate', '2 · Operate']);
  });

  it('compares any two assessments', async () => {
    await renderMaturity(api, path);
    await timeline();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Compare assessment 3' }),
    );
    expect(
      screen.getByText('Select two assessments to compare them.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Compare assessment 1' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'From assessment 1 to 2' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/1 · Build → 2 · Operate/)).toBeInTheDocument();
  });

  it('begins with the last two again after it was left', async () => {
    await renderMaturity(api, `${path}&compare=1,2`);
    await screen.findByRole('heading', { name: 'From assessment 1 to 2' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the levels' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'History' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'From assessment 2 to 3' }),
    ).toBeInTheDocument();
  });

  it('ignores revisions in the address that there are not', async () => {
    await renderMaturity(api, `${path}&compare=1.5,2,3,7`);
    expect(
      await screen.findByRole('heading', { name: 'From assessment 2 to 3' }),
    ).toBeInTheDocument();
  });

  it('lists the levels over time in a table', async () => {
    await renderMaturity(api, path);
    const table = await screen.findByRole('table', {
      name: 'Aspects over time',
    });
    const technology = within(table)
      .getAllByRole('row')
      .slice(1)
      .map(row => within(row).getAllByRole('cell')[1].textContent);
    expect(technology).toEqual(['1 · Build', '2 · Operate', '2 · Operate']);
  });

  it('says that there is no history yet', async () => {
    await renderMaturity(new FakeMaturityApi(testModel()), path);
    expect(await screen.findByText('No history yet')).toBeInTheDocument();
  });

  it('shows that it is loading', async () => {
    const release = api.responses.hold('getAssessments');
    await renderMaturity(api, path);
    await waitFor(() => expect(api.responses.count('getAssessments')).toBe(1));
    expect(screen.getByLabelText('Loading')).toBeInTheDocument();
    release();
    await timeline();
  });

  it('says that the user may not see it', async () => {
    api.responses.fail('getAssessments', new Refusal(403, 'No'));
    await renderMaturity(api, path);
    expect(
      await screen.findByText('You do not have access'),
    ).toBeInTheDocument();
  });

  it('shows what failed, and retries on demand', async () => {
    const failure = new Refusal(500, 'The database sleeps');
    api.responses.fail('getAssessments', failure, failure);
    await renderMaturity(api, path);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    const entries = (await timeline()).getAllByRole('listitem');
    expect(entries.length).toBeGreaterThan(0);
  });
});
