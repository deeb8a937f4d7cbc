import type { DraftAnswer } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { FakeMaturityApi, Refusal } from '../../__testUtils__';
import { fakeUser } from '../../__testUtils__/FakeAssessments';
import { checkoutRef } from '../../__testUtils__/renderMaturity';
import { DraftEdits } from './DraftEdits';
import { KeptEdits, NO_LINK } from './KeptEdits';
import { sendTo } from './openDraftEdits';

const runtime = 'technology.runtime';
const target = { entityRef: checkoutRef, modelId: 'test' };
const ben = 'user:default/ben';
const noted = (note: string) => ({ ...assessedAt(2), note });
const because = (reason: string) => ({
  state: 'not-applicable' as const,
  reason,
});

describe('the edits of a draft', () => {
  let api: FakeMaturityApi;
  let edits: DraftEdits;

  beforeEach(() => {
    jest.useFakeTimers();
    api = new FakeMaturityApi(testModel());
    edits = open();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Opens the draft, as after the browser was closed or crashed. */
  function open(): DraftEdits {
    const { areas } = api.assessments().draft(checkoutRef);
    const opened = new DraftEdits({
      userRef: fakeUser,
      areas,
      kept: new KeptEdits(fakeUser, target),
      send: sendTo(api, target),
      onCurrent: () => {},
    });
    opened.resume();
    return opened;
  }

  /** The area as the server has it. */
  const onServer = () => api.assessments().draftArea(checkoutRef, runtime);
  const saved = () => onServer().answer;
  const puts = () => api.responses.count('setDraftAnswer');
  const edit = (of = edits) => of.unsaved().edits.get(runtime);
  const status = (of = edits) => edit(of)?.state.status;
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  const choose = (answer: DraftAnswer) => edits.change(onServer(), answer);
  const type = (answer: DraftAnswer) =>
    edits.change(onServer(), answer, { typing: true });

  /** Gives an answer that is saved. */
  async function give(answer: DraftAnswer) {
    choose(answer);
    await pass(0);
    expect(saved()).toEqual(answer);
    expect(status()).toBeUndefined();
  }

  /** Ben answers the area, without anyone noticing. */
  const benAnswers = (answer: DraftAnswer) =>
    api.draftOf(checkoutRef).overwrite(runtime, answer, ben);

  describe('are saved', () => {
    it('at once where something is chosen', async () => {
      choose(assessedAt(3));
      expect(status()).toBe('saving');
      await pass(0);
      expect(saved()).toEqual(assessedAt(3));
      expect(edits.isEmpty()).toBe(true);
    });

    it('a second after the last keystroke', async () => {
      type(noted('S'));
      await pass(600);
      type(noted('Si'));
      await pass(999);
      expect(status()).toBe('typed');
      expect(puts()).toBe(0);
      await pass(1);
      expect(saved()).toEqual(noted('Si'));
      expect(puts()).toBe(1);
      expect(edits.isEmpty()).toBe(true);
    });

    it('when the field is left, or something else chosen', async () => {
      type(noted('Since'));
      edits.flush(runtime);
      await pass(0);
      expect(saved()).toEqual(noted('Since'));
      type(noted('Since May'));
      choose({ ...assessedAt(4), note: 'Since May' });
      await pass(5000);
      expect(saved()).toEqual({ ...assessedAt(4), note: 'Since May' });
      expect(puts()).toBe(2);
    });

    it('one after the other, each on what the previous one left', async () => {
      const release = api.responses.hold('setDraftAnswer');
      choose(assessedAt(1));
      await pass(0);
      choose(assessedAt(2));
      type(noted('Typed meanwhile'));
      await pass(5000);
      expect(puts()).toBe(1);
      expect(status()).toBe('saving');
      release();
      await pass(0);
      expect(saved()).toEqual(noted('Typed meanwhile'));
      expect(puts()).toBe(2);
      expect(edits.isEmpty()).toBe(true);
    });

    it('where one goes back to the answer before the last', async () => {
      await give(assessedAt(1));
      const release = api.responses.hold('setDraftAnswer');
      choose(assessedAt(2));
      await pass(0);
      choose(assessedAt(1));
      release();
      await pass(0);
      expect(saved()).toEqual(assessedAt(1));
      expect(puts()).toBe(3);
    });

    it('not where nothing is left to save', async () => {
      await give(assessedAt(2));
      type(noted('O'));
      type(assessedAt(2));
      expect(edits.isEmpty()).toBe(true);
      api.draftOf(checkoutRef).overwrite(runtime, null, fakeUser);
      choose(null);
      await pass(5000);
      expect(puts()).toBe(1);
      expect(api.responses.count('clearDraftAnswer')).toBe(0);
    });

    it('not where there never was anything to clear', async () => {
      type(noted('O'));
      choose(null);
      expect(edits.isEmpty()).toBe(true);
    });
  });

  describe('that fail', () => {
    it('temporarily are tried again, more and more seldom', async () => {
      const down = new Refusal(503, 'Down');
      api.responses.fail('setDraftAnswer', ...Array(7).fill(down));
      choose(assessedAt(3));
      await pass(0);
      expect(status()).toBe('retrying');
      const calls = [];
      for (let second = 1; second <= 40; second++) {
        const before = puts();
        await pass(1000);
        if (puts() > before) calls.push(second);
      }
      // After 1, 2, 4 and 8 seconds, then every 10.
      expect(calls).toEqual([1, 3, 7, 15, 25, 35]);
      await pass(10_000);
      expect(saved()).toEqual(assessedAt(3));
      expect(edits.isEmpty()).toBe(true);
    });

    it('for lack of a connection are tried as soon as it is back', async () => {
      const restore = api.responses.cut();
      choose(assessedAt(3));
      await pass(6 * 60_000);
      choose(assessedAt(4));
      await pass(6 * 60_000 + 500);
      expect(status()).toBe('retrying');
      restore();
      edits.retryAll();
      await pass(0);
      expect(saved()).toEqual(assessedAt(4));
    });

    it('for good are tried again on demand', async () => {
      api.responses.fail('setDraftAnswer', new Refusal(400, 'Too long'));
      choose(assessedAt(3));
      await pass(60_000);
      expect(edit()?.state).toMatchObject({
        status: 'failed',
        error: { cause: { message: 'Too long' } },
      });
      expect(puts()).toBe(1);
      edits.retry(runtime);
      await pass(0);
      expect(saved()).toEqual(assessedAt(3));
    });

    it('do not stop what was chosen meanwhile', async () => {
      const release = api.responses.hold('setDraftAnswer');
      api.responses.fail('setDraftAnswer', new Refusal(400, 'Too long'));
      choose(assessedAt(3));
      await pass(0);
      choose(assessedAt(4));
      release();
      await pass(0);
      expect(saved()).toEqual(assessedAt(4));
    });
  });

  describe('meet the answer of someone else', () => {
    it('as a conflict, whatever has been read since they began', async () => {
      await give(assessedAt(1));
      type(noted('Mine'));
      benAnswers(noted('His'));
      // The screen has been read again: this sees the version of Ben.
      type(noted('Mine!'));
      await pass(1000);
      expect(edit()?.state).toMatchObject({
        status: 'conflict',
        theirs: { answer: noted('His'), updatedBy: ben },
      });
      expect(saved()).toEqual(noted('His'));
      // Leaving does not decide it.
      const before = puts();
      edits.sendOnLeaving();
      expect(puts()).toBe(before);
    });

    it('as a conflict after any number of retries', async () => {
      const down = new Refusal(503, 'Down');
      api.responses.fail('setDraftAnswer', down, down, down);
      choose(assessedAt(3));
      await pass(2000);
      benAnswers(assessedAt(5));
      await pass(30_000);
      expect(status()).toBe('conflict');
      expect(saved()).toEqual(assessedAt(5));
    });

    it.each([
      ['theirs', () => edits.takeTheirs(runtime), assessedAt(5)],
      ['mine', () => edits.takeMine(runtime), assessedAt(3)],
    ] as const)('until one takes %s', async (_name, take, result) => {
      await give(assessedAt(1));
      benAnswers(assessedAt(5));
      edits.change({ ...onServer(), version: 'older' }, assessedAt(3));
      await pass(0);
      expect(status()).toBe('conflict');
      take();
      await pass(0);
      expect(saved()).toEqual(result);
      expect(edits.isEmpty()).toBe(true);
    });

    it('as another conflict if they go on', async () => {
      const area = onServer();
      benAnswers(assessedAt(5));
      edits.change(area, assessedAt(3));
      await pass(0);
      benAnswers(assessedAt(4));
      edits.takeMine(runtime);
      await pass(0);
      expect(edit()?.state).toMatchObject({
        status: 'conflict',
        theirs: { answer: assessedAt(4) },
      });
    });

    it('in peace where both say the same', async () => {
      const area = onServer();
      benAnswers(assessedAt(3));
      edits.change(area, assessedAt(3));
      await pass(0);
      expect(edits.isEmpty()).toBe(true);
      expect(onServer().updatedBy).toBe(ben);
    });

    it('as a conflict where they say what was sent in vain', async () => {
      api.responses.fail('setDraftAnswer', new Refusal(503, 'Down'));
      const area = onServer();
      edits.change(area, assessedAt(2));
      await pass(0);
      benAnswers(assessedAt(2));
      edits.change(area, assessedAt(3));
      await pass(0);
      expect(status()).toBe('conflict');
      expect(saved()).toEqual(assessedAt(2));
    });
  });

  describe('whose response is lost', () => {
    it('are not taken for those of someone else', async () => {
      await give(assessedAt(1));
      api.responses.lose('setDraftAnswer');
      choose(assessedAt(2));
      await pass(0);
      expect(status()).toBe('retrying');
      await pass(1000);
      expect(edits.isEmpty()).toBe(true);
      expect(saved()).toEqual(assessedAt(2));
    });

    it('do not let through what the user has answered elsewhere', async () => {
      const elsewhere = (answer: DraftAnswer) =>
        api.draftOf(checkoutRef).overwrite(runtime, answer, fakeUser);
      const first = api.responses.hold('setDraftAnswer');
      choose(assessedAt(2));
      await pass(0);
      choose(assessedAt(3));
      first();
      const second = api.responses.hold('setDraftAnswer');
      await pass(0);
      // It was sent from here as well, but for an earlier version.
      expect(saved()).toEqual(assessedAt(2));
      elsewhere(assessedAt(2));
      second();
      await pass(0);
      expect(status()).toBe('conflict');
      edits.takeMine(runtime);
      elsewhere(assessedAt(4));
      await pass(0);
      expect(status()).toBe('conflict');
      expect(saved()).toEqual(assessedAt(4));
    });

    it('are replaced by what was chosen since', async () => {
      const area = onServer();
      api.responses.lose('setDraftAnswer');
      edits.change(area, assessedAt(2));
      await pass(0);
      edits.change(area, assessedAt(3));
      await pass(0);
      expect(saved()).toEqual(assessedAt(3));
      expect(edits.isEmpty()).toBe(true);
    });
  });

  describe('include the note of the submission', () => {
    it('which is kept in the browser, for one draft', () => {
      edits.note.type('Moved to', 1);
      edits.note.type('Moved to Kubernetes', 1);
      const again = open();
      expect(again.note.textFor(1)).toBe('Moved to Kubernetes');
      // Somebody has submitted the draft that it was about.
      expect(again.note.textFor(2)).toBe('');
      // It is not an answer that waits to be saved.
      expect(again.isEmpty()).toBe(true);
    });

    it('which goes along to the draft that is reviewed again', () => {
      edits.note.type('Moved', 1);
      edits.note.moveTo(1, 2);
      expect(edits.note.textFor(1)).toBe('');
      expect(open().note.textFor(2)).toBe('Moved');
    });

    it('until it is emptied, submitted or discarded', async () => {
      edits.note.type('Moved', 1);
      edits.note.type('', 1);
      expect(open().note.textFor(1)).toBe('');
      edits.note.type('Moved', 1);
      edits.note.clear();
      expect(open().note.textFor(1)).toBe('');
      edits.note.type('Moved', 1);
      await edits.discard(async () => {});
      expect(edits.note.textFor(1)).toBe('');
      expect(open().note.textFor(1)).toBe('');
    });

    it('and stays where the draft cannot be discarded', async () => {
      edits.note.type('Moved', 1);
      const down = async () => {
        throw new Error('Down');
      };
      await expect(edits.discard(down)).rejects.toThrow('Down');
      expect(edits.note.textFor(1)).toBe('Moved');
    });
  });

  describe('of a draft that is discarded', () => {
    const discard = () =>
      edits.discard(async () =>
        api.discardDraft(checkoutRef, await api.getDraft(checkoutRef)),
      );

    it('do not come back by a retry', async () => {
      const down = new Refusal(503, 'Down');
      api.responses.fail('setDraftAnswer', down, down);
      choose(assessedAt(3));
      edits.typeLink(runtime, { url: 'https:', title: '' });
      await pass(0);
      await discard();
      expect(edits.isEmpty()).toBe(true);
      await pass(60_000);
      expect(onServer().change).toBe('unchanged');
      expect(open().isEmpty()).toBe(true);
    });

    it('do not come back by a save that is under way', async () => {
      const release = api.responses.hold('setDraftAnswer');
      choose(assessedAt(3));
      await pass(0);
      const discarded = discard();
      await pass(1000);
      expect(api.responses.count('discardDraft')).toBe(0);
      release();
      await discarded;
      await pass(60_000);
      expect(onServer().change).toBe('unchanged');
      expect(edits.isEmpty()).toBe(true);
    });

    it('go on if it cannot be discarded', async () => {
      const release = api.responses.hold('discardDraft');
      api.responses.fail('discardDraft', new Refusal(500, 'Disk full'));
      const discarded = discard();
      choose(assessedAt(3));
      await pass(1000);
      expect(puts()).toBe(0);
      release();
      await expect(discarded).rejects.toThrow();
      await pass(0);
      expect(saved()).toEqual(assessedAt(3));
    });
  });

  describe('after the browser was closed', () => {
    it('are taken up, and no longer kept once they are saved', async () => {
      await give(assessedAt(2));
      type(noted('Not even a second ago'));
      const returned = open();
      expect(edit(returned)?.answer).toEqual(noted('Not even a second ago'));
      expect(status(returned)).toBe('saving');
      await pass(0);
      expect(saved()).toEqual(noted('Not even a second ago'));
      expect(returned.isEmpty()).toBe(true);
      expect(localStorage).toHaveLength(0);
    });

    it('are nothing new where they arrived by themselves', async () => {
      type(noted('Mine'));
      edits.sendOnLeaving();
      await pass(0);
      expect(saved()).toEqual(noted('Mine'));
      expect(open().isEmpty()).toBe(true);
    });

    it('build on what arrived by itself', async () => {
      const area = onServer();
      edits.change(area, noted('Mine'), { typing: true });
      edits.sendOnLeaving();
      await pass(0);
      edits.change(area, noted('Mine, too'), { typing: true });
      open();
      await pass(0);
      expect(saved()).toEqual(noted('Mine, too'));
    });

    it('meet the answer of someone else', async () => {
      await give(assessedAt(2));
      type(noted('Mine'));
      benAnswers(assessedAt(5));
      const returned = open();
      await pass(60_000);
      expect(status(returned)).toBe('conflict');
      expect(edit(returned)?.answer).toEqual(noted('Mine'));
      expect(saved()).toEqual(assessedAt(5));
    });

    it('meet an assessment that was submitted meanwhile', () => {
      type(noted('Mine'));
      api.assess(checkoutRef, { [runtime]: assessedAt(5) });
      expect(edit(open())?.state).toMatchObject({
        status: 'conflict',
        theirs: { version: null, submitted: { answer: assessedAt(5) } },
      });
    });

    it('are those of the same user, entity and model only', () => {
      type(noted('Mine'));
      const others = [
        new KeptEdits(ben, target),
        new KeptEdits(fakeUser, { ...target, modelId: 'other' }),
        new KeptEdits(fakeUser, { ...target, entityRef: 'system:default/x' }),
      ];
      others.forEach(kept => expect(kept.read(runtime)).toEqual({}));
    });

    it('are not removed by another tab that is done with its own', async () => {
      type(noted('Here'));
      const tab = open();
      tab.change(onServer(), noted('There'), { typing: true });
      edits.flush(runtime);
      await pass(0);
      expect(saved()).toEqual(noted('Here'));
      expect(edits.isEmpty()).toBe(true);
      expect(localStorage.getItem(localStorage.key(0) ?? '')).toMatch('There');
    });

    it('are forgotten where they cannot be read', () => {
      type(noted('Mine'));
      localStorage.setItem(localStorage.key(0) ?? '', '{"edit":');
      expect(open().isEmpty()).toBe(true);
    });
  });

  describe('that lack a reason', () => {
    it('are kept and never sent', async () => {
      await give(assessedAt(2));
      choose(because(''));
      edits.sendOnLeaving();
      await pass(60_000);
      expect(status()).toBe('unfinished');
      expect(saved()).toEqual(assessedAt(2));
      const returned = open();
      await pass(60_000);
      expect(status(returned)).toBe('unfinished');
      expect(puts()).toBe(1);
    });

    it('are saved when there is one', async () => {
      choose(because(''));
      type(because('Serverless'));
      expect(status()).toBe('typed');
      await pass(1000);
      expect(saved()).toEqual(because('Serverless'));
    });

    it('leave the last saved answer as it is', async () => {
      await give(because('Serverless'));
      type(because(''));
      await pass(60_000);
      expect(status()).toBe('unfinished');
      expect(edit()?.base.answer).toEqual(because('Serverless'));
      expect(saved()).toEqual(because('Serverless'));
      type(because('Serverless'));
      expect(edits.isEmpty()).toBe(true);
    });
  });

  it('are sent in requests that outlive the page', async () => {
    const send = jest.spyOn(api, 'setDraftAnswer');
    await give(assessedAt(2));
    const { version } = onServer();
    type(noted('Mine'));
    edits.sendOnLeaving();
    expect(send).toHaveBeenLastCalledWith(
      checkoutRef,
      runtime,
      noted('Mine'),
      version,
      { model: 'test', keepalive: true },
    );
  });

  it('include a link that is typed and not added', () => {
    edits.typeLink(runtime, { url: 'https://exam', title: '' });
    expect(edits.isEmpty()).toBe(false);
    const returned = open();
    expect(returned.unsaved().links.get(runtime)?.url).toBe('https://exam');
    returned.typeLink(runtime, NO_LINK);
    expect(returned.isEmpty()).toBe(true);
    expect(localStorage).toHaveLength(0);
  });
});
