import { assessedAt } from '../testing';
import {
  compareAnswers,
  joinTexts,
  separateTexts,
  type SubmittedAnswers,
  summarizeAssessment,
} from './assessment';

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

describe('compareAnswers', () => {
  const answers = (entries: SubmittedAnswers) => ({ answers: entries });

  it('reports answers that were set, changed or cleared, but not confirmed ones', () => {
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

  it('reports all answers of the first assessment as new', () => {
    expect(
      compareAnswers(
        undefined,
        answers({ a: { answer: assessedAt(1), ...first } }),
      ),
    ).toEqual([{ areaId: 'a', before: null, after: assessedAt(1) }]);
  });
});

const submitted: SubmittedAnswers = {
  a: { answer: { ...assessedAt(1), note: 'Ours' }, ...first },
  b: { answer: { state: 'not-applicable', reason: 'No.' }, ...second },
  c: { answer: { state: 'unknown' }, ...second },
};

describe('summarizeAssessment', () => {
  it('counts what is answered, and what has changed', () => {
    const assessment = {
      entityRef: 'component:default/checkout',
      modelId: 'test',
      modelVersion: '1.0.0',
      ...second,
    };
    const before = { answers: { a: submitted.a } };
    expect(
      summarizeAssessment({ ...assessment, answers: submitted }, before),
      // Two are answered, and two were not there before.
    ).toEqual({ ...assessment, answered: 2, changed: 2 });
  });
});

describe('separateTexts', () => {
  it('takes the texts out of answers, and joinTexts puts them back', () => {
    const { answers, texts } = separateTexts(submitted);
    expect(answers).toEqual({
      a: { answer: assessedAt(1), ...first },
      b: { answer: { state: 'not-applicable' }, ...second },
      c: { answer: { state: 'unknown' }, ...second },
    });
    expect(texts).toEqual({ a: { note: 'Ours' }, b: { reason: 'No.' }, c: {} });
    expect(joinTexts(answers, texts)).toEqual(submitted);
  });
});
