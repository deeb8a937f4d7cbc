import { reviewedDraft } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';
const runtime = 'technology.runtime';

describe('the note of a Review', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  /** Opens the page, and gives an answer. */
  async function answer(): Promise<() => void> {
    const { unmount } = await renderMaturity(api, `${path}?step=technology`);
    const area = within(
      await screen.findByRole('region', { name: `Area ${runtime}` }),
    );
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    return unmount;
  }

  async function openReview() {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Review and submit' }),
    );
    await screen.findByRole('button', { name: 'Submit assessment' });
  }

  const submit = () =>
    userEvent.click(screen.getByRole('button', { name: 'Submit assessment' }));

  const note = () =>
    screen.getByRole('textbox', { name: /What changed, and why/ });

  it('is kept when one steps back, and over a reload', async () => {
    api.assess(checkoutRef, { 'people.ai': assessedAt(1) });
    const close = await answer();
    await openReview();
    await userEvent.type(note(), 'Moved ');
    await userEvent.click(
      screen.getByRole('button', { name: /^Aspect people/ }),
    );
    await openReview();
    expect(note()).toHaveValue('Moved ');
    await userEvent.type(note(), 'house');
    close();

    // A browser that knows nothing but what it kept.
    const backend = api;
    api = new FakeMaturityApi(testModel());
    jest.spyOn(api, 'assessments').mockReturnValue(backend.assessments());
    jest.spyOn(api, 'draftOf').mockImplementation(ref => backend.draftOf(ref));
    await renderMaturity(api, `${path}?step=review`);
    await screen.findByRole('button', { name: 'Submit assessment' });
    expect(note()).toHaveValue('Moved house');
    await submit();
    await screen.findByText(/^Assessment 2 has been submitted/);
    expect(api.assessments().history(checkoutRef)[1].note).toBe('Moved house');

    // It has been submitted, and does not come back.
    await userEvent.click(
      screen.getByRole('link', { name: 'Update assessment' }),
    );
    await openReview();
    expect(note()).toHaveValue('');
    expect(
      Object.keys(localStorage).filter(key => key.startsWith('maturity')),
    ).toEqual([]);
  });

  it('goes along to the draft that is reviewed again', async () => {
    await answer();
    await openReview();
    await userEvent.type(note(), 'Moved');
    const draft = await api.getDraft(checkoutRef);
    await api.submitDraft(checkoutRef, { reviewed: reviewedDraft(draft) });
    await submit();
    const panel = await screen.findByRole('group', { name: /has changed/ });
    expect(note()).toHaveValue('Moved');
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Review again' }),
    );
    expect(note()).toHaveValue('Moved');
  });

  it('is discarded with the draft', async () => {
    await answer();
    await openReview();
    await userEvent.type(note(), 'Moved');
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard draft' }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Discard',
      }),
    );
    await screen.findByText('No areas have been answered yet.');
    expect(note()).toHaveValue('');
  });
});
