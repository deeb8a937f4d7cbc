import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';
const runtime = 'technology.runtime';

describe('saving on the AssessmentPage', () => {
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

  it('says that a save failed, and tries again', async () => {
    const area = await openTechnology();
    api.responses.fail('setDraftAnswer', new Refusal(503, 'Down'));
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    expect(await area.findByText(/Not saved yet/)).toBeInTheDocument();
    expect(screen.getByText('1 answer is not saved yet')).toBeInTheDocument();
    expect(leaving().defaultPrevented).toBe(true);
    // The first wait is a second.
    expect(
      await area.findByText(/^Saved/, {}, { timeout: 3000 }),
    ).toBeInTheDocument();
    expect(draftOf(runtime).answer).toEqual(assessedAt(3));
    expect(leaving().defaultPrevented).toBe(false);
  });

  it('does not repeat by itself what cannot succeed', async () => {
    const area = await openTechnology();
    api.responses.fail('setDraftAnswer', new Refusal(400, 'note: too long'));
    await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
    expect(
      await area.findByText(/Not saved: .*note: too long/),
    ).toBeInTheDocument();
    await userEvent.click(area.getByRole('button', { name: 'Save again' }));
    expect(await area.findByText(/^Saved/)).toBeInTheDocument();
    expect(draftOf(runtime).answer).toEqual(assessedAt(3));
  });

  it('saves what was typed as soon as its field is left', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    await area.findByText(/^Saved/);
    const note = area.getByRole('textbox', { name: 'Note' });
    note.focus();
    await userEvent.keyboard('S');
    expect(api.responses.count('setDraftAnswer')).toBe(1);
    // By itself, it would be saved after a second.
    await userEvent.tab();
    expect(api.responses.count('setDraftAnswer')).toBe(2);
    await area.findByText(/^Saved/);
    expect(draftOf(runtime).answer).toEqual({ ...assessedAt(2), note: 'S' });
  });

  it('saves one change of an area after the other', async () => {
    const area = await openTechnology();
    const release = api.responses.hold('setDraftAnswer');
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    await userEvent.click(area.getByRole('radio', { name: '4 · Improve' }));
    expect(api.responses.count('setDraftAnswer')).toBe(1);
    expect(area.getByText(/^Saving/)).toBeInTheDocument();
    release();
    expect(await area.findByText(/^Saved/)).toBeInTheDocument();
    expect(api.responses.count('setDraftAnswer')).toBe(2);
    expect(draftOf(runtime).answer).toEqual(assessedAt(4));
    expect(area.getByRole('radio', { name: '4 · Improve' })).toBeChecked();
  });

  it('builds each change on the one before, saved or not', async () => {
    const area = await openTechnology();
    const release = api.responses.hold('setDraftAnswer');
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    for (const name of ['one', 'two']) {
      await userEvent.click(
        area.getByRole('checkbox', { name: `Practice ${name} of level 3.` }),
      );
    }
    release();
    expect(await area.findByText(/^Saved/)).toBeInTheDocument();
    expect(draftOf(runtime).answer).toEqual(
      assessedAt(2, [`${runtime}.l3-one`, `${runtime}.l3-two`]),
    );
  });

  it('loses nothing when the connection is cut', async () => {
    const area = await openTechnology();
    const restore = api.responses.cut();
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    await userEvent.click(area.getByRole('radio', { name: '4 · Improve' }));
    await userEvent.click(
      question('technology.release').getByRole('radio', { name: '1 · Build' }),
    );
    expect(
      await screen.findByText('2 answers are not saved yet'),
    ).toBeInTheDocument();
    expect(area.getByText(/Not saved yet/)).toBeInTheDocument();
    expect(leaving().defaultPrevented).toBe(true);
    expect(draftOf(runtime).change).toBe('unchanged');
    // What is chosen shows, and counts, without a connection.
    expect(area.getByRole('radio', { name: '4 · Improve' })).toBeChecked();
    expect(
      screen.getByRole('button', {
        name: 'Aspect technology 2/2 2 not saved',
      }),
    ).toBeInTheDocument();
    restore();
    expect(
      await screen.findByText('All answers are saved'),
    ).toBeInTheDocument();
    expect(draftOf(runtime).answer).toEqual(assessedAt(4));
    expect(draftOf('technology.release').answer).toEqual(assessedAt(1));
    expect(leaving().defaultPrevented).toBe(false);
  });

  describe('when somebody else was faster', () => {
    const ben = 'user:default/ben';

    it('shows both answers, and takes theirs', async () => {
      const area = await openTechnology();
      api.draftOf(checkoutRef).overwrite(runtime, assessedAt(5), ben);
      await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
      expect(
        await area.findByText('Someone else changed this answer'),
      ).toBeInTheDocument();
      expect(await area.findByText('5 · Adapt')).toBeInTheDocument();
      expect(area.getByText('2 · Operate')).toBeInTheDocument();
      await userEvent.click(area.getByRole('button', { name: 'Use theirs' }));
      expect(area.getByRole('radio', { name: '5 · Adapt' })).toBeChecked();
      expect(draftOf(runtime).answer).toEqual(assessedAt(5));
      expect(screen.getByText('All answers are saved')).toBeInTheDocument();
    });

    it('shows the last answer where they have discarded the draft', async () => {
      api.assess(checkoutRef, { [runtime]: assessedAt(1) });
      const area = await openTechnology();
      await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
      await area.findByText(/^Saved/);
      api.assessments().discard(checkoutRef);
      await userEvent.click(area.getByRole('radio', { name: '3 · Scale' }));
      expect(
        await area.findByText('Someone else changed this answer'),
      ).toBeInTheDocument();
      expect(area.getByText('1 · Build')).toBeInTheDocument();
      expect(area.getByText('3 · Scale')).toBeInTheDocument();
    });

    it('keeps theirs from a retry, though the page has read it', async () => {
      const area = await openTechnology();
      await userEvent.click(area.getByRole('radio', { name: '1 · Build' }));
      await area.findByText(/^Saved/);
      const restore = api.responses.cut();
      await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
      await area.findByText(/Not saved yet/);
      api.draftOf(checkoutRef).overwrite(runtime, assessedAt(5), ben);
      restore();
      api.responses.fail('setDraftAnswer', new Refusal(503, 'Down'));
      // The tab reads the draft, too.
      await userEvent.click(
        screen.getByRole('link', { name: 'Back to the Maturity tab' }),
      );
      await userEvent.click(
        await screen.findByRole('link', { name: 'Continue assessment' }),
      );
      await userEvent.click(
        await screen.findByRole('button', { name: /^Aspect technology/ }),
      );
      expect(
        await screen.findByText('Someone else changed this answer'),
      ).toBeInTheDocument();
      expect(draftOf(runtime).answer).toEqual(assessedAt(5));
    });

    it('saves mine over theirs on demand', async () => {
      const area = await openTechnology();
      await userEvent.click(area.getByRole('radio', { name: '1 · Build' }));
      await area.findByText(/^Saved/);
      api.draftOf(checkoutRef).overwrite(runtime, assessedAt(5), ben);
      await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
      await userEvent.click(
        await area.findByRole('button', { name: 'Save mine' }),
      );
      expect(await area.findByText(/^Saved/)).toBeInTheDocument();
      expect(draftOf(runtime).answer).toEqual(assessedAt(2));
    });
  });

  function leaving(): Event {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event;
  }
});
