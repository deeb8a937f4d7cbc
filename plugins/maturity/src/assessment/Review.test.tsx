import { areasOf, reviewedDraft } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';
const runtime = 'technology.runtime';
const ben = 'user:default/ben';

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

  /** What the review says about an area. */
  const line = (text: string | RegExp) => {
    const item = screen
      .getAllByRole('listitem')
      .find(({ textContent }) =>
        typeof text === 'string'
          ? textContent?.includes(text)
          : text.test(textContent ?? ''),
      );
    if (!item) throw new Error(`No line of a list says ${text}`);
    return item;
  };

  it('reviews what changes, submits it, and shows the new level', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(1) });
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Next: Review and submit' }),
    );
    expect(
      line(`Aspect technology › Area ${runtime}: 1 · Build → 3 · Scale`),
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

  async function openReview() {
    await userEvent.click(
      screen.getByRole('button', { name: 'Review and submit' }),
    );
    await screen.findByRole('button', { name: 'Submit assessment' });
  }

  const submit = () =>
    userEvent.click(screen.getByRole('button', { name: 'Submit assessment' }));

  const focused = () => document.activeElement as HTMLElement;

  it('leaves no view as it was before the submit', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(1) });
    await renderMaturity(api, `${tabPath}?view=history`);
    await screen.findByRole('heading', { name: 'Assessment 1' });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Update assessment' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Aspect technology/ }),
    );
    const area = question(runtime);
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await openReview();
    await submit();
    await userEvent.click(
      await screen.findByRole('button', { name: 'History' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Assessment 2' }),
    ).toBeInTheDocument();
  });

  it('shows what others have changed since the questions were opened', async () => {
    api.assess(checkoutRef, {
      'people.culture': assessedAt(1),
      'people.skills': assessedAt(2),
    });
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    const draft = api.draftOf(checkoutRef);
    draft.overwrite('people.culture', assessedAt(4), ben);
    draft.overwrite('people.skills', assessedAt(2), ben);
    await openReview();
    expect(
      line('Aspect people › Area people.culture: 1 · Build → 4 · Improve'),
    ).toHaveTextContent(/Changed by ben, (now|\d+ seconds? ago)$/);
    expect(line(/Area technology.runtime: .* → 3 · Scale/)).toHaveTextContent(
      /Changed by ana, /,
    );
    expect(
      screen.getByText('1 answer is confirmed unchanged.'),
    ).toBeInTheDocument();
    expect(line(/Area people.skills: 2 · Operate/)).toHaveTextContent(
      /Confirmed by ben, /,
    );
  });

  it('submits nothing unseen, but shows what changed and asks to review again', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await openReview();
    await userEvent.type(
      screen.getByRole('textbox', { name: /What changed, and why/ }),
      'Moved',
    );
    const draft = api.draftOf(checkoutRef);
    draft.overwrite(runtime, assessedAt(5), ben);
    draft.overwrite('people.culture', assessedAt(2), ben);
    await submit();

    const panel = await screen.findByRole('group', {
      name: 'The draft has changed since you opened this review',
    });
    expect(panel).toHaveFocus();
    expect(within(panel).getByRole('alert')).toHaveTextContent(
      'Nothing has been submitted.',
    );
    const told = within(panel)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/, .*$/, ''));
    expect(told).toEqual([
      'Aspect people › Area people.culture: Not answered → 2 · OperateChanged by ben',
      `Aspect technology › Area ${runtime}: 3 · Scale → 5 · AdaptChanged by ben`,
    ]);
    expect(api.assessments().history(checkoutRef)).toEqual([]);
    expect(
      screen.getByRole('button', { name: 'Submit assessment' }),
    ).toBeDisabled();

    await userEvent.click(
      within(panel).getByRole('button', { name: 'Review again' }),
    );
    expect(panel).not.toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Review and submit' }),
    ).toHaveFocus();
    expect(line(/Area technology.runtime: .* → 5 · Adapt/)).toHaveTextContent(
      /Changed by ben/,
    );
    await submit();
    await screen.findByText(/^Assessment 1 has been submitted/);
    const [assessment] = api.assessments().history(checkoutRef);
    expect(assessment).toMatchObject({
      note: 'Moved',
      answers: { [runtime]: { answer: assessedAt(5), answeredBy: ben } },
    });
  });

  it('tells that somebody else has submitted the draft', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await openReview();
    const draft = await api.getDraft(checkoutRef);
    await api.submitDraft(checkoutRef, { reviewed: reviewedDraft(draft) });
    await submit();
    const panel = await screen.findByRole('group', { name: /has changed/ });
    expect(panel).toHaveTextContent(
      /Assessment 1 has been submitted. Submitted by ana, (now|\d+ seconds? ago)\./,
    );
    expect(panel).toHaveTextContent(
      `Area ${runtime}: 3 · ScaleNo longer in the draft`,
    );
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Review again' }),
    );
    expect(
      screen.getByRole('button', { name: 'Submit assessment' }),
    ).toBeDisabled();
    expect(
      screen.getByText('No answer differs from the last assessment.'),
    ).toBeInTheDocument();
  });

  it('does not review what is not saved', async () => {
    const area = await openTechnology();
    const restore = api.responses.cut();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/Retrying/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Review and submit' }),
    );
    expect(
      await screen.findByText(/^1 answer is not saved, so there is nothing/),
    ).toBeInTheDocument();
    expect(line(/Area technology.runtime/)).toHaveTextContent(
      'Not saved yet. Retrying …',
    );
    expect(
      screen.queryByRole('button', { name: 'Submit assessment' }),
    ).not.toBeInTheDocument();
    act(restore);
    await waitFor(() => line(/Area technology.runtime: .* → 3 · Scale/));
    await submit();
    await screen.findByText(/^Assessment 1 has been submitted/);
  });

  it('says nothing of changes that its reader makes', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await openReview();
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard draft' }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Discard',
      }),
    );
    expect(
      await screen.findByText('No areas have been answered yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/has changed/)).not.toBeInTheDocument();
  });

  it('tells what failed where the draft cannot be read', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    api.responses.fail('getDraft', new Refusal(400, 'Out of order'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Review and submit' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Out of order');
    await userEvent.click(screen.getByRole('button', { name: /again/i }));
    expect(
      await screen.findByRole('button', { name: 'Submit assessment' }),
    ).toBeEnabled();
  });

  it('does not submit again what is being submitted', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await openReview();
    const release = api.responses.hold('submitDraft');
    await submit();
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Submit assessment' }),
      ).toBeDisabled(),
    );
    release();
    await screen.findByText(/^Assessment 1 has been submitted/);
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

  it('has nothing to submit where all that was chosen is cleared again', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(area.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(draftOf(runtime).change).toBe('cleared'));
    await openReview();
    expect(
      screen.getByRole('button', { name: 'Submit assessment' }),
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
      screen.getByRole('link', {
        name: 'Aspect people › Area people.culture',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Aspect people' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Area people.culture' }),
    ).toContainElement(focused());
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

  it('discards nothing that somebody else has just changed', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    await area.findByText(/^Saved/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard draft' }),
    );
    const { version } = draftOf(runtime);
    api.draftOf(checkoutRef).write(runtime, assessedAt(5), version, ben);
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Discard' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /^Not discarded: somebody else has just changed this draft/,
    );
    expect(draftOf(runtime).answer).toEqual(assessedAt(5));
    // It is shown behind the dialog by now, so that it has been seen.
    await waitFor(() =>
      expect(
        within(
          screen.getByRole('region', { name: `Area ${runtime}`, hidden: true }),
        ).getByRole('radio', { name: '5 · Adapt', hidden: true }),
      ).toBeChecked(),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(draftOf(runtime).change).toBe('unchanged'));
  });
});
