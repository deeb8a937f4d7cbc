import type { Answer } from '../assessment/answer';
import { assessedAt } from '../testing';
import { type AnswerSource, effectiveAnswer } from './effectiveAnswer';

const areaId = 'people.culture';

function source(
  relation: AnswerSource['relation'],
  answer?: Answer,
): AnswerSource {
  return {
    entityRef: `${relation}:default/x`,
    relation,
    answers: answer
      ? {
          [areaId]: {
            answer,
            revision: 1,
            submittedAt: '2026-01-01T00:00:00Z',
            submittedBy: 'user:default/ana',
            modelHash: 'hash',
          },
        }
      : {},
  };
}

describe('effectiveAnswer', () => {
  it('is the own answer before an inherited one', () => {
    const result = effectiveAnswer(areaId, [
      source('own', assessedAt(1)),
      source('system', assessedAt(4)),
    ]);
    expect(result?.source.relation).toBe('own');
  });

  it('is the nearest inherited answer where there is no own one', () => {
    const result = effectiveAnswer(areaId, [
      source('own'),
      source('system'),
      source('domain', assessedAt(3)),
      source('owner', assessedAt(5)),
    ]);
    expect(result?.submitted.answer).toEqual(assessedAt(3));
  });

  it('is not stopped by an unknown', () => {
    const result = effectiveAnswer(areaId, [
      source('own', { state: 'unknown' }),
      source('owner', assessedAt(2)),
    ]);
    expect(result?.source.relation).toBe('owner');
  });

  it('is stopped by a not applicable', () => {
    const result = effectiveAnswer(areaId, [
      source('own', { state: 'not-applicable', reason: 'No people.' }),
      source('owner', assessedAt(2)),
    ]);
    expect(result?.submitted.answer.state).toBe('not-applicable');
  });

  it('is the nearest unknown where nobody knows better', () => {
    const result = effectiveAnswer(areaId, [
      source('own'),
      source('system', { state: 'unknown', note: 'near' }),
      source('owner', { state: 'unknown', note: 'far' }),
    ]);
    expect(result?.submitted.answer).toEqual({
      state: 'unknown',
      note: 'near',
    });
  });

  it('is undefined where nobody answered', () => {
    expect(effectiveAnswer(areaId, [source('own')])).toBeUndefined();
  });
});
