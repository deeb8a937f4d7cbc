import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { fakeUser } from '../__testUtils__/FakeAssessments';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';
import { openedDraftEdits } from './draft/openDraftEdits';

const path = '/maturity/assess/component/default/checkout?step=technology';
const runtime = 'technology.runtime';
const target = { entityRef: checkoutRef, modelId: 'test' };

describe('what is not saved yet on the AssessmentPage', () => {
  let api: FakeMaturityApi;
  let apis: FakeMaturityApi[];

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    apis = [api];
  });

  // Edits outlive their page, and here even one that crashed: none of them is
  // to end during the next test.
  afterEach(() =>
    waitFor(() => {
      const states = apis
        .map(each => openedDraftEdits(each, fakeUser, target)?.unsaved().edits)
        .flatMap(edits => [...(edits?.values() ?? [])])
        .map(({ state }) => state.status);
      if (states.includes('typed') || states.includes('saving')) {
        throw new Error('Edits are still being saved');
      }
    }),
  );

  const draft = () => api.draftOf(checkoutRef);
  const saved = () => draft().read(runtime).answer;
  const area = () =>
    within(screen.getByRole('region', { name: `Area ${runtime}` }));
  const field = (name: string | RegExp) =>
    area().getByRole('textbox', { name });
  const status = () => screen.getByRole('status').textContent;

  async function open(): Promise<() => void> {
    const { unmount } = await renderMaturity(api, path);
    await screen.findByRole('region', { name: `Area ${runtime}` });
    return unmount;
  }

  /** Opens the page as a browser that knows nothing but what it kept. */
  function reopen(): Promise<() => void> {
    const backend = api;
    api = new FakeMaturityApi(testModel());
    apis.push(api);
    jest.spyOn(api, 'assessments').mockReturnValue(backend.assessments());
    jest.spyOn(api, 'draftOf').mockImplementation(ref => backend.draftOf(ref));
    return open();
  }

  function leaving(): Event {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event;
  }

  it('is said from the first keystroke, in one live region', async () => {
    draft().overwrite(runtime, assessedAt(2), 'user:default/ben');
    await open();
    expect(status()).toBe('All answers are saved');
    expect(leaving().defaultPrevented).toBe(false);
    const release = api.responses.hold('setDraftAnswer');
    await userEvent.type(field('Note'), 'S');
    expect(status()).toBe('Saving …');
    expect(area().getByText('Saving …')).toBeInTheDocument();
    expect(area().queryByText(/^Saved/)).not.toBeInTheDocument();
    expect(leaving().defaultPrevented).toBe(true);
    await userEvent.type(field('Note'), 'ince ');
    release();
    await waitFor(() => expect(status()).toBe('All answers are saved'));
    expect(saved()).toEqual({ ...assessedAt(2), note: 'Since' });
    // The space before the next word is still there.
    await userEvent.type(field('Note'), 'May');
    await userEvent.tab();
    await waitFor(() =>
      expect(saved()).toEqual({ ...assessedAt(2), note: 'Since May' }),
    );
  });

  it('is sent when the page is closed within a second', async () => {
    draft().overwrite(runtime, assessedAt(2), 'user:default/ben');
    await open();
    await userEvent.type(field('Note'), 'Gone');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() =>
      expect(saved()).toEqual({ ...assessedAt(2), note: 'Gone' }),
    );
  });

  it('is there again after a reload, and saved', async () => {
    draft().overwrite(runtime, assessedAt(2), 'user:default/ben');
    const close = await open();
    await userEvent.type(field('Note'), 'Kept');
    close();
    await reopen();
    expect(field('Note')).toHaveValue('Kept');
    await waitFor(() => expect(status()).toBe('All answers are saved'));
    expect(saved()).toEqual({ ...assessedAt(2), note: 'Kept' });
  });

  it('includes “not applicable” without a reason, which stays', async () => {
    draft().overwrite(runtime, assessedAt(2), 'user:default/ben');
    const close = await open();
    await userEvent.click(
      area().getByRole('button', { name: 'Not applicable' }),
    );
    const unfinished =
      'Not saved: this answer needs a reason. ' +
      'Until then, the last saved answer holds: 2 · Operate.';
    const isUnfinished = () => {
      expect(status()).toBe('1 answer is not saved yet');
      expect(area().getByText(unfinished)).toBeInTheDocument();
      expect(field(/Why does it not apply/)).toBeInvalid();
    };
    isUnfinished();
    expect(field(/Why does it not apply/)).toHaveFocus();
    expect(leaving().defaultPrevented).toBe(true);

    await userEvent.click(
      screen.getByRole('button', { name: /Aspect people/ }),
    );
    expect(status()).toBe('1 answer is not saved yet');
    await userEvent.click(
      screen.getByRole('button', {
        // The level still counts.
        name: 'Aspect technology 1/2 1 not saved',
      }),
    );
    isUnfinished();

    close();
    await reopen();
    isUnfinished();
    expect(saved()).toEqual(assessedAt(2));

    await userEvent.type(field(/Why does it not apply/), 'Serverless');
    await userEvent.tab();
    await waitFor(() => expect(status()).toBe('All answers are saved'));
    expect(saved()).toEqual({ state: 'not-applicable', reason: 'Serverless' });
  });

  it('includes a reason that is emptied', async () => {
    const because = { state: 'not-applicable', reason: 'Serverless' } as const;
    draft().overwrite(runtime, because, 'user:default/ben');
    await open();
    await userEvent.clear(field(/Why does it not apply/));
    await userEvent.tab();
    expect(
      area().getByText(
        'Not saved: this answer needs a reason. Until then, the last saved ' +
          'answer holds: Not applicable (Serverless).',
      ),
    ).toBeInTheDocument();
    expect(area().queryByText(/^Saved/)).not.toBeInTheDocument();
    expect(status()).toBe('1 answer is not saved yet');
    expect(saved()).toEqual(because);
    await userEvent.click(area().getByRole('button', { name: 'Restore' }));
    expect(field(/Why does it not apply/)).toHaveValue('Serverless');
    expect(status()).toBe('All answers are saved');
  });

  it('includes a link until it is added, and never half of one', async () => {
    await open();
    await userEvent.click(area().getByRole('radio', { name: '1 · Build' }));
    await waitFor(() => expect(status()).toBe('All answers are saved'));
    await userEvent.type(field('Link'), 'https://example.org');
    await userEvent.click(document.body);
    expect(status()).toBe('1 answer is not saved yet');
    expect(
      area().getByText(/^The typed link is not saved/),
    ).toBeInTheDocument();
    expect(leaving().defaultPrevented).toBe(true);

    await userEvent.click(
      screen.getByRole('button', { name: /Aspect people/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Aspect technology/ }),
    );
    expect(field('Link')).toHaveValue('https://example.org');
    expect(field('Link')).toBeVisible();
    await userEvent.type(field('Link'), '/x');
    await userEvent.type(field(/^Title/), '  {Enter}');
    await waitFor(() => expect(status()).toBe('All answers are saved'));
    // A title of spaces is none.
    expect(saved()).toEqual({
      ...assessedAt(1),
      evidence: [{ url: 'https://example.org/x' }],
    });
    expect(field('Link')).toHaveValue('');

    await userEvent.type(field('Link'), 'www.');
    await userEvent.click(area().getByRole('button', { name: 'Discard link' }));
    expect(status()).toBe('All answers are saved');
  });

  it('does not come back once the draft is discarded', async () => {
    await open();
    api.responses.fail('setDraftAnswer', new Refusal(503, 'Down'));
    await userEvent.click(area().getByRole('radio', { name: '3 · Scale' }));
    await area().findByText(/Not saved yet/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Discard draft' }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Discard',
      }),
    );
    await waitFor(() =>
      expect(
        area().getByRole('radio', { name: '3 · Scale' }),
      ).not.toBeChecked(),
    );
    // The first retry would be after a second.
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(draft().read(runtime).change).toBe('unchanged');
    expect(area().getByRole('radio', { name: '3 · Scale' })).not.toBeChecked();
  });
});
