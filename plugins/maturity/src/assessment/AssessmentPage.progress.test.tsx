import { MockAnalyticsApi } from '@backstage/test-utils';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';
const runtime = 'technology.runtime';
const release = 'technology.release';
const payments = 'system:default/payments';

describe('the progress on the AssessmentPage', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  const draftOf = (areaId: string) => api.draftOf(checkoutRef).read(areaId);
  const button = (name: string | RegExp) =>
    screen.getByRole('button', { name });

  async function open(step = 'technology', analytics?: MockAnalyticsApi) {
    await renderMaturity(api, `${path}?step=${step}`, { analytics });
    await screen.findByRole('heading', { name: /^Assessment of/ });
  }

  async function question(areaId: string) {
    return within(
      await screen.findByRole('region', { name: `Area ${areaId}` }),
    );
  }

  it('counts what was looked at this time, not what exists', async () => {
    api.inherit(checkoutRef, [{ entityRef: payments, relation: 'system' }]);
    api.assess(payments, { 'people.culture': assessedAt(3) });
    api.assess(checkoutRef, {
      [runtime]: assessedAt(2),
      [release]: assessedAt(3),
    });
    const analytics = new MockAnalyticsApi();
    await open('technology', analytics);
    // Of five areas, two were answered last time, artificial intelligence is
    // asked on components, culture is inherited, and skills are for groups.
    expect(
      screen.getByText(
        /^0 of 3 confirmed, 1 inherited, 1 usually answered elsewhere/,
      ),
    ).toBeInTheDocument();
    expect(button('Aspect technology 0/2')).toBeInTheDocument();
    expect(button('Aspect people 0/1 1 inherited')).toBeInTheDocument();

    await userEvent.click(
      (await question(runtime)).getByRole('button', { name: /^Keep/ }),
    );
    expect(await screen.findByText(/^1 of 3 confirmed/)).toBeInTheDocument();
    expect(button('Aspect technology 1/2')).toBeInTheDocument();
    await userEvent.click(button('Keep 1 last answer'));
    expect(await screen.findByText(/^2 of 3 confirmed/)).toBeInTheDocument();
    // Once alone, and once all that were left.
    expect(
      analytics.getEvents().filter(({ action }) => action === 'keep'),
    ).toEqual([
      expect.objectContaining({ attributes: { answers: 1 } }),
      expect.objectContaining({ attributes: { answers: 1 } }),
    ]);
    expect(
      screen.getByRole('heading', { name: 'Aspect technology' }),
    ).toHaveFocus();
  });

  it('does not count what is unfinished', async () => {
    await open();
    expect(screen.getByText(/^0 of 3 answered, 2 usually/)).toBeInTheDocument();
    const area = await question(runtime);
    await userEvent.click(area.getByRole('button', { name: 'Not applicable' }));
    expect(button('Aspect technology 0/2 1 not saved')).toBeInTheDocument();
    expect(screen.getByText(/^0 of 3 answered/)).toBeInTheDocument();
    await userEvent.type(area.getByRole('textbox', { name: /Why/ }), 'None');
    expect(screen.getByText(/^1 of 3 answered/)).toBeInTheDocument();
    await waitFor(() =>
      expect(draftOf(runtime).answer?.state).toBe('not-applicable'),
    );
  });

  it('does not take what is unfinished for answered elsewhere', async () => {
    await open('people');
    await userEvent.click(
      screen.getByText('2 areas (2 unanswered) usually answered elsewhere'),
    );
    const area = await question('people.skills');
    await userEvent.click(area.getByRole('button', { name: 'Not applicable' }));
    expect(
      screen.getByText('2 areas (2 unanswered) usually answered elsewhere'),
    ).toBeInTheDocument();
  });

  describe('in the review', () => {
    const item = (areaId: string) => {
      const listed = screen
        .getAllByRole('listitem')
        .find(({ textContent }) => textContent?.includes(`Area ${areaId}`));
      if (!listed) throw new Error(`${areaId} is not listed`);
      return listed;
    };
    const openReview = () => userEvent.click(button('Review and submit'));

    it('leads to answers that are unfinished, and says why', async () => {
      await open();
      const area = await question(runtime);
      await userEvent.click(
        area.getByRole('button', { name: 'Not applicable' }),
      );
      await openReview();
      expect(
        screen.getByText(
          '1 answer is not saved, so there is nothing to review yet.',
        ),
      ).toBeInTheDocument();
      expect(screen.queryByText(/^Wait until/)).not.toBeInTheDocument();
      expect(item(runtime)).toHaveTextContent(
        'Not saved: this answer needs a reason.',
      );
      await userEvent.click(
        within(item(runtime)).getByRole('link', {
          name: `Aspect technology › Area ${runtime}`,
        }),
      );
      const region = await screen.findByRole('region', {
        name: `Area ${runtime}`,
      });
      expect(region).toContainElement(document.activeElement as HTMLElement);
      await userEvent.type(
        within(region).getByRole('textbox', { name: /Why/ }),
        'None',
      );
      await openReview();
      expect(
        await screen.findByRole('button', { name: 'Submit assessment' }),
      ).toBeEnabled();
    });

    it('leads to links that are not added', async () => {
      await open();
      const area = await question(runtime);
      await userEvent.click(area.getByRole('radio', { name: '1 · Build' }));
      await area.findByText(/^Saved/);
      await userEvent.type(area.getByLabelText('Link'), 'https:');
      await openReview();
      expect(item(runtime)).toHaveTextContent(
        'The typed link is not saved: add it, or discard it.',
      );
    });

    it('waits for what is being saved', async () => {
      await open();
      const end = api.responses.hold('setDraftAnswer');
      const area = await question(runtime);
      await userEvent.click(area.getByRole('radio', { name: '1 · Build' }));
      await openReview();
      expect(
        screen.getByText('Wait until all answers are saved.'),
      ).toBeInTheDocument();
      end();
      expect(
        await screen.findByRole('button', { name: 'Submit assessment' }),
      ).toBeEnabled();
    });

    it('lists what was not confirmed with its age, and keeps it', async () => {
      api.assessments().submit(
        checkoutRef,
        { [runtime]: assessedAt(2), 'people.ai': assessedAt(1) },
        // Days reach as far as three months.
        { submittedAt: new Date(Date.now() - 40 * 86_400_000).toISOString() },
      );
      await open();
      const area = await question(runtime);
      await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
      await area.findByText(/^Saved/);
      await openReview();
      expect(
        await screen.findByRole('heading', {
          name: '1 answer is carried over without being confirmed',
        }),
      ).toBeInTheDocument();
      expect(item('people.ai')).toHaveTextContent(
        'Aspect people › Area people.ai: 1 · BuildLast confirmed 40 days ago · fresh',
      );
      await userEvent.click(button('Keep 1 last answer'));
      expect(
        screen.getByRole('heading', { name: 'Review and submit' }),
      ).toHaveFocus();
      expect(
        await screen.findByText('1 answer is confirmed unchanged.'),
      ).toBeInTheDocument();
      expect(
        screen.queryByText(/without being confirmed/),
      ).not.toBeInTheDocument();
      expect(draftOf('people.ai').answer).toEqual(assessedAt(1));
    });
  });
});
