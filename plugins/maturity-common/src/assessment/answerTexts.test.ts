import fc from 'fast-check';
import { type Answer, answerSchema } from './answer';
import { textsOf, withoutTexts, withTexts } from './answerTexts';

const texts = fc.record(
  {
    note: fc.string(),
    practices: fc.array(fc.string(), { maxLength: 3 }),
    evidence: fc.array(
      fc.record(
        { url: fc.webUrl(), title: fc.constant('A page') },
        { requiredKeys: ['url'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), texts)
    .map(([level, rest]): Answer => ({ state: 'assessed', level, ...rest })),
  fc.tuple(fc.constantFrom('No.', 'No users'), texts).map(
    ([reason, { note }]): Answer => ({
      state: 'not-applicable',
      reason,
      ...(note !== undefined && { note }),
    }),
  ),
  texts.map(
    ({ note }): Answer => ({
      state: 'unknown',
      ...(note !== undefined && { note }),
    }),
  ),
);

describe('the texts of an answer', () => {
  it('and the rest are the whole answer', () => {
    fc.assert(
      fc.property(answers, answer => {
        expect(answerSchema.parse(answer)).toEqual(answer);
        expect(withTexts(withoutTexts(answer), textsOf(answer))).toEqual(
          answer,
        );
      }),
    );
  });

  it('are its reason, note and evidence, and nothing else', () => {
    const answer: Answer = {
      state: 'assessed',
      level: 2,
      practices: ['a.b.c'],
      note: 'Ours',
      evidence: [{ url: 'https://example.org' }],
    };
    expect(withoutTexts(answer)).toEqual({
      state: 'assessed',
      level: 2,
      practices: ['a.b.c'],
    });
    expect(textsOf({ state: 'not-applicable', reason: 'No.' })).toEqual({
      reason: 'No.',
    });
    expect(withoutTexts({ state: 'not-applicable' })).toEqual({
      state: 'not-applicable',
    });
  });
});
