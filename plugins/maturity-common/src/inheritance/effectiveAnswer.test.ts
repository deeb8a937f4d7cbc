import type { Answer } from '../assessment/answer';
import { assessedAt } from '../testing';
import { type AnswerSource, effectiveAnswer } from './effectiveAnswer';

const areaId = 'people.culture';
const area = { id: areaId };

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
    const result = effectiveAnswer(area, [
      source('own', assessedAt(1)),
      source('system', assessedAt(4)),
    ]);
    expect(result?.source.relation).toBe('own');
  });

  it('takes the nearest inherited answer if there is no own one', () => {
    const result = effectiveAnswer(area, [
      source('own'),
      source('system'),
      source('domain', assessedAt(3)),
      source('owner', assessedAt(5)),
    ]);
    expect(result?.submitted.answer).toEqual(assessedAt(3));
  });

  it('continues past an unknown answer', () => {
    const result = effectiveAnswer(area, [
      source('own', { state: 'unknown' }),
      source('owner', assessedAt(2)),
    ]);
    expect(result?.source.relation).toBe('owner');
  });

  it('stops at a not applicable answer', () => {
    const result = effectiveAnswer(area, [
      source('own', { state: 'not-applicable', reason: 'No people.' }),
      source('owner', assessedAt(2)),
    ]);
    expect(result?.submitted.answer.state).toBe('not-applicable');
  });

  it('takes the nearest unknown answer if there is no other', () => {
    const result = effectiveAnswer(area, [
      source('own'),
      source('system', { state: 'unknown', note: 'near' }),
      source('owner', { state: 'unknown', note: 'far' }),
    ]);
    expect(result?.submitted.answer).toEqual({
      state: 'unknown',
      note: 'near',
    });
  });

  describe('of providers', () => {
    const about = { id: areaId, about: ['data', 'infrastructure'] };
    const provider = (
      name: string,
      capabilityIds: string[],
      answer?: Answer,
    ): AnswerSource => ({
      ...source('provider', answer),
      entityRef: `system:default/${name}`,
      capabilityIds,
    });

    it('is the lowest that is about what they provide', () => {
      const sources = [
        source('own'),
        provider('a', ['infrastructure'], assessedAt(4)),
        provider('b', ['observability'], assessedAt(1)),
        provider('c', ['secrets', 'data'], assessedAt(2)),
        provider('d', ['data'], assessedAt(2)),
        source('domain', assessedAt(1)),
      ];
      expect(effectiveAnswer(about, sources)?.source).toEqual({
        entityRef: 'system:default/c',
        relation: 'provider',
      });
      // An area that is about no capability is asked of nobody else.
      expect(effectiveAnswer(area, sources)?.source.relation).toBe('domain');
    });

    it('is not applicable only where none of them has a level', () => {
      const none: Answer = { state: 'not-applicable', reason: 'None.' };
      const a = provider('a', ['data'], none);
      const b = provider('b', ['data'], { state: 'unknown' });
      const c = provider('c', ['data'], assessedAt(5));
      const answerOf = (...sources: AnswerSource[]) =>
        effectiveAnswer(about, sources)?.submitted.answer;
      expect(answerOf(a, b, c)).toEqual(assessedAt(5));
      expect(answerOf(a, b)).toEqual(none);
      expect(answerOf(b, source('domain', assessedAt(3)))).toEqual(
        assessedAt(3),
      );
    });

    it('comes after the own answer and that of the system', () => {
      const c = provider('c', ['data'], assessedAt(5));
      for (const relation of ['own', 'system'] as const) {
        const nearer = source(relation, assessedAt(4));
        expect(effectiveAnswer(about, [nearer, c])?.source.relation).toBe(
          relation,
        );
      }
    });
  });

  it('is undefined if there is no answer', () => {
    expect(effectiveAnswer(area, [source('own')])).toBeUndefined();
  });
});
