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
  it('prefers the own answer to an inherited one', () => {
    const result = effectiveAnswer(areaId, [
      source('own', assessedAt(1)),
      source('system', assessedAt(4)),
    ]);
    expect(result?.source.relation).toBe('own');
  });

  it('takes the nearest inherited answer if there is no own one', () => {
    const result = effectiveAnswer(areaId, [
      source('own'),
      source('system'),
      source('domain', assessedAt(3)),
      source('owner', assessedAt(5)),
    ]);
    expect(result?.submitted.answer).toEqual(assessedAt(3));
  });

  it('continues past an unknown answer', () => {
    const result = effectiveAnswer(areaId, [
      source('own', { state: 'unknown' }),
      source('owner', assessedAt(2)),
    ]);
    expect(result?.source.relation).toBe('owner');
  });

  it('stops at a not applicable answer', () => {
    const result = effectiveAnswer(areaId, [
      source('own', { state: 'not-applicable', reason: 'No people.' }),
      source('owner', assessedAt(2)),
    ]);
    expect(result?.submitted.answer.state).toBe('not-applicable');
  });

  it('takes the nearest unknown answer if there is no other', () => {
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

  it('is undefined if there is no answer', () => {
    expect(effectiveAnswer(areaId, [source('own')])).toBeUndefined();
  });
});
