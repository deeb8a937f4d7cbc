import fc from 'fast-check';
import type { Answer } from '../assessment/answer';
import type { SubmittedAnswers } from '../assessment/assessment';
import { areasOf } from '../model/lookup';
import { buildReport } from '../scoring/levelReport';
import { assessedAt, testModel } from '../testing';

export const model = testModel();
export const areaIds = areasOf(model).map(({ id }) => id);
const now = new Date('2026-11-22T00:00:00Z');

export const lastLevelOf = (areaId: string) => (areaId === 'people.ai' ? 4 : 5);

const answerTo = (areaId: string): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    fc.constant<Answer>({ state: 'unknown' }),
    fc.constant<Answer>({ state: 'not-applicable', reason: 'no' }),
    fc
      .tuple(
        fc.integer({ min: 1, max: lastLevelOf(areaId) }),
        fc.subarray(['one', 'two']),
      )
      .map(([level, names]) =>
        assessedAt(
          level,
          names.map(name => `${areaId}.l${level + 1}-${name}`),
        ),
      ),
  );

/** Arbitrary answers to the five areas of the model. */
export const anyAnswers: fc.Arbitrary<Record<string, Answer>> = fc
  .tuple(...areaIds.map(answerTo))
  .map(answers =>
    Object.fromEntries(
      answers.flatMap((answer, index) =>
        answer ? [[areaIds[index], answer]] : [],
      ),
    ),
  );

export const policies = fc.constantFrom(
  'median',
  'weakest',
  'average' as const,
);

function submitted(answers: Record<string, Answer>): SubmittedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([areaId, answer]) => [
      areaId,
      {
        answer,
        revision: 1,
        submittedAt: '2026-11-01T00:00:00Z',
        submittedBy: 'user:default/ana',
        modelHash: model.hash,
      },
    ]),
  );
}

export function report(
  own: Record<string, Answer>,
  inherited: Record<string, Answer> = {},
  policy: typeof model.policy = 'median',
) {
  return buildReport({
    entityRef: 'component:default/a',
    model: { ...model, policy },
    sources: [
      {
        entityRef: 'component:default/a',
        relation: 'own',
        answers: submitted(own),
      },
      {
        entityRef: 'system:default/s',
        relation: 'system',
        answers: submitted(inherited),
      },
    ],
    now,
  });
}
