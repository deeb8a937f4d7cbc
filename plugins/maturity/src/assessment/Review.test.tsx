import { areasOf } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';
const runtime = 'technology.runtime';

describe('Review', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  const draftOf = (areaId: string) => api.draftOf(checkoutRef).read(areaId);

  async function openTechnology() {
    await renderMaturity(api, `${path}?step=technology`);
    await screen.findByRole('heading', { name: 'Aspect technology' });
    return question(runtime);
  }

  function question(areaId: string) {
    return within(screen.getByRole('region', { name: `Area ${areaId}` }));
  }

  it('reviews what changes, submits it, and shows the new level', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(1) });
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Next: Review and submit' }),
    );
    expect(
      screen.getByText(
        `Aspect technology › Area ${runtime}: 1 · Build → 3 · Scale`,
      ),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Aspect technology/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['1 · Build', '3 · Scale']);
    await userEvent.type(
      screen.getByRole('textbox', { name: /What changed, and why/ }),
      'Moved',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Submit assessment' }),
    );
    const tile = await screen.findByRole('button', {
      name: /^Aspect technology/,
    });
    expect(tile).toHaveTextContent('3 · Scale');
    expect(
      screen.getByText(
        'Assessment 2 has been submitted. Here is what to do next.',
      ),
    ).toBeInTheDocument();
    // What was begun is submitted: there is nothing to continue.
    expect(
      await screen.findByRole('link', { name: 'Update assessment' }),
    ).toBeInTheDocument();
  });

  it('says why a submit failed, and keeps the draft', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Review and submit' }),
    );
    api.responses.fail('submitDraft', new Refusal(500, 'Disk full'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Submit assessment' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Disk full');
    expect(draftOf(runtime).answer).toEqual(assessedAt(3));
  });

  it('has nothing to submit before something is said', async () => {
    await renderMaturity(api, `${path}?step=review`);
    expect(
      await screen.findByRole('button', { name: 'Submit assessment' }),
    ).toBeDisabled();
    expect(
      screen.getByText('Answer or keep at least one area before you submit.'),
    ).toBeInTheDocument();
  });

  it('names the areas that are not answered, and leads there', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Review and submit' }),
    );
    const open = areasOf(testModel()).filter(({ id }) => id !== runtime);
    expect(
      screen.getByRole('heading', {
        name: `${open.length} areas are not answered`,
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Aspect people › Area people.culture',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Aspect people' }),
    ).toBeInTheDocument();
  });

  it('discards the draft after asking', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard draft' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(
        question(runtime).getByRole('radio', { name: '3 · Scale' }),
      ).not.toBeChecked(),
    );
    expect(draftOf(runtime).change).toBe('unchanged');
  });
});
