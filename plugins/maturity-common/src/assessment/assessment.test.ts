import { applyDraft } from '../draft';
import { assessedAt } from '../testing';
import { compareAnswers, type SubmittedAnswers } from './assessment';

const first = {
  revision: 1,
  submittedAt: '2026-01-01T00:00:00Z',
  submittedBy: 'user:default/ana',
  modelHash: 'one',
};
const second = {
  revision: 2,
  submittedAt: '2026-02-01T00:00:00Z',
  submittedBy: 'user:default/ben',
  modelHash: 'two',
};

describe('applyDraft', () => {
  const last: SubmittedAnswers = {
    a: { answer: assessedAt(1), ...first },
    b: { answer: assessedAt(2), ...first },
    c: { answer: assessedAt(3), ...first },
  };

  it('carries over what the draft does not mention, with its date', () => {
    expect(applyDraft(last, {}, second)).toEqual(last);
  });

  it('sets, confirms and clears', () => {
    expect(
      applyDraft(last, { a: assessedAt(4), b: assessedAt(2), c: null }, second),
    ).toEqual({
      a: { answer: assessedAt(4), ...second },
      b: { answer: assessedAt(2), ...second },
    });
  });

  it('leaves the last assessment as it was', () => {
    const before = structuredClone(last);
    applyDraft(last, { a: null }, second);
    expect(last).toEqual(before);
  });
});

describe('compareAnswers', () => {
  const answers = (entries: SubmittedAnswers) => ({ answers: entries });

  it('tells what was set, changed and cleared, and not what was confirmed', () => {
    const changes = compareAnswers(
      answers({
        changed: { answer: assessedAt(1), ...first },
        cleared: { answer: assessedAt(2), ...first },
        confirmed: { answer: assessedAt(3, ['x', 'y']), ...first },
      }),
      answers({
        changed: { answer: assessedAt(2), ...second },
        confirmed: { answer: assessedAt(3, ['y', 'x']), ...second },
        set: { answer: { state: 'unknown' }, ...second },
      }),
    );
    expect(changes).toEqual([
      { areaId: 'changed', before: assessedAt(1), after: assessedAt(2) },
      { areaId: 'cleared', before: assessedAt(2), after: null },
      { areaId: 'set', before: null, after: { state: 'unknown' } },
    ]);
  });

  it('takes the first assessment as all new', () => {
    expect(
      compareAnswers(
        undefined,
        answers({ a: { answer: assessedAt(1), ...first } }),
      ),
    ).toEqual([{ areaId: 'a', before: null, after: assessedAt(1) }]);
  });
});
