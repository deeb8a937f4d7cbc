import fc from 'fast-check';
import {
  anyAnswers,
  areaIds,
  lastLevelOf,
  model,
  policies,
  report,
} from './__testUtils__/anyAnswers';
import type { Answer } from './assessment/answer';
import { areaBlockers, areaNeeds } from './demand/capabilityDemand';
import { findArea } from './model/lookup';
import { distributionOf } from './rollup/rollup';
import { assessedAt } from './testing';

const levelsOf = (result: ReturnType<typeof report>) => [
  result.overall.level,
  ...result.aspects.map(aspect => aspect.level),
  ...result.areas.map(area => area.level),
];

describe('the rules', () => {
  it('give an inherited answer the same effect as the same own answer', () => {
    fc.assert(
      fc.property(anyAnswers, policies, (answers, policy) => {
        const own = report(answers, {}, policy);
        const inherited = report({}, answers, policy);
        expect(levelsOf(inherited)).toEqual(levelsOf(own));
        expect(inherited.coverage).toEqual(own.coverage);
      }),
    );
  });

  it('do not depend on the order of answers', () => {
    fc.assert(
      fc.property(
        anyAnswers.chain(answers =>
          fc.tuple(
            fc.constant(answers),
            fc.shuffledSubarray(Object.entries(answers), {
              minLength: Object.keys(answers).length,
            }),
          ),
        ),
        ([answers, shuffled]) => {
          expect(report(Object.fromEntries(shuffled))).toEqual(report(answers));
        },
      ),
    );
  });

  it('never lower a level when an answer is raised', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        policies,
        fc.constantFrom(...areaIds),
        (answers, policy, areaId) => {
          const answer = answers[areaId];
          fc.pre(
            answer?.state === 'assessed' && answer.level < lastLevelOf(areaId),
          );
          const raised = {
            ...answers,
            [areaId]: assessedAt(
              (answer?.state === 'assessed' ? answer.level : 0) + 1,
            ),
          };
          const before = levelsOf(report(answers, {}, policy));
          const after = levelsOf(report(raised, {}, policy));
          after.forEach((level, index) => {
            expect(level ?? 0).toBeGreaterThanOrEqual(before[index] ?? 0);
          });
        },
      ),
    );
  });

  it('never count a not applicable area as a level', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(...areaIds),
        (answers, areaId) => {
          const { [areaId]: _, ...without } = answers;
          const notApplicable: Answer = {
            state: 'not-applicable',
            reason: 'no',
          };
          const left = report(without);
          const taken = report({ ...without, [areaId]: notApplicable });
          expect(levelsOf(taken)).toEqual(levelsOf(left));
          expect(taken.coverage.answered).toBe(left.coverage.answered + 1);
        },
      ),
    );
  });

  it('keep every level within what was assessed', () => {
    fc.assert(
      fc.property(anyAnswers, policies, (answers, policy) => {
        const result = report(answers, {}, policy);
        for (const aspect of result.aspects) {
          const levels = result.areas
            .filter(({ areaId }) => areaId.startsWith(`${aspect.aspectId}.`))
            .flatMap(({ level }) => level ?? []);
          const [lowest, highest] =
            levels.length === 0
              ? [null, null]
              : [Math.min(...levels), Math.max(...levels)];
          expect([lowest, highest].includes(null)).toBe(aspect.level === null);
          expect((aspect.level ?? 0) >= (lowest ?? 0)).toBe(true);
          expect((aspect.level ?? 0) <= (highest ?? 0)).toBe(true);
        }
      }),
    );
  });

  it('count every entity of a rollup once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 5 }))),
        levels => {
          const assessed = levels.filter(level => level !== null);
          const counts = new Map<number, number>();
          assessed.forEach(level =>
            counts.set(level, (counts.get(level) ?? 0) + 1),
          );
          const result = distributionOf(
            [0, 1, 2, 3, 4, 5],
            counts,
            levels.length - assessed.length,
          );
          const sum = Object.values(result.counts).reduce((a, b) => a + b, 0);
          expect(sum + result.notAssessed).toBe(levels.length);
        },
      ),
    );
  });

  it('reach the next level once its sole blocker is removed', () => {
    let met = 0;
    fc.assert(
      fc.property(anyAnswers, answers => {
        const before = report(answers);
        const sole = areaBlockers(
          areaNeeds(model, before.areas),
          () => false,
        ).filter(({ capabilityIds }) => capabilityIds.length === 1);
        for (const { areaId, capabilityIds } of sole) {
          met++;
          const answer = answers[areaId];
          const area = findArea(model, areaId);
          const level = answer?.state === 'assessed' ? answer.level : 0;
          const given = answer?.state === 'assessed' ? answer.practices : [];
          // What the capability makes possible is now in place, and what the
          // team can do by itself.
          const possible = area?.levels
            .find(next => next.level === level + 1)
            ?.practices.filter(({ capabilities }) =>
              capabilities.every(id => id === capabilityIds[0]),
            )
            .map(({ id }) => id);
          const after = report({
            ...answers,
            [areaId]: assessedAt(level, [
              ...(given ?? []),
              ...(possible ?? []),
            ]),
          });
          const progress = after.areas.find(a => a.areaId === areaId)?.progress;
          expect(progress).toBe(level + 1);
        }
      }),
    );
    expect(met).toBeGreaterThan(0);
  });
});
