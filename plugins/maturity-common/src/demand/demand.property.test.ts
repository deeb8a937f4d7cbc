import fc from 'fast-check';
import {
  anyAnswers,
  areaIds,
  lastLevelOf,
  model,
  policies,
  report,
} from '../__testUtils__/anyAnswers';
import type { Answer } from '../assessment/answer';
import { findArea } from '../model/lookup';
import { assessedAt } from '../testing';
import { areaBlockers, areaNeeds } from './capabilityDemand';
import { risenLevels } from './risenLevels';

const wanted = ['a', 'b', 'c'];

const anyUses = fc.subarray(wanted);

/** The model, with arbitrary needs of its practices. */
const anyWanting = fc.infiniteStream(fc.subarray(wanted)).map(needs => ({
  ...model,
  aspects: model.aspects.map(aspect => ({
    ...aspect,
    areas: aspect.areas.map(area => ({
      ...area,
      levels: area.levels.map(level => ({
        ...level,
        practices: level.practices.map(practice => ({
          ...practice,
          capabilities: needs.next().value,
        })),
      })),
    })),
  })),
}));

/** The needs of each practice of the next level that is not in place. */
function missingOf(
  wanting: typeof model,
  areaId: string,
  answer: Answer | undefined,
): string[][] {
  if (answer?.state !== 'assessed') return [];
  const next = findArea(wanting, areaId)?.levels.find(
    ({ level }) => level === answer.level + 1,
  );
  return (next?.practices ?? [])
    .filter(({ id }) => !answer.practices?.includes(id))
    .map(({ capabilities }) => capabilities);
}

describe('capabilities that block areas', () => {
  it('are all that the missing practices need and the entity does not use', () => {
    let blocked = 0;
    fc.assert(
      fc.property(anyWanting, anyAnswers, anyUses, (wanting, answers, uses) => {
        const expected = areaIds.flatMap(areaId => {
          const lacking = missingOf(wanting, areaId, answers[areaId])
            .flat()
            .filter(id => !uses.includes(id));
          return lacking.length > 0
            ? [`${areaId} ${[...new Set(lacking)].sort()}`]
            : [];
        });
        const needs = areaNeeds(wanting, report(answers).areas);
        const blockers = areaBlockers(needs, id => uses.includes(id));
        expect(
          blockers.map(
            each => `${each.areaId} ${[...each.capabilityIds].sort()}`,
          ),
        ).toEqual(expected);
        blocked += expected.length;
      }),
    );
    expect(blocked).toBeGreaterThan(0);
  });

  it('raise levels like answers that are one level higher', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        policies,
        fc.subarray(areaIds),
        (answers, policy, chosen) => {
          const risen = chosen.filter(id => {
            const answer = answers[id];
            return (
              answer?.state === 'assessed' && answer.level < lastLevelOf(id)
            );
          });
          const raised = { ...answers };
          for (const id of risen) {
            const answer = answers[id];
            if (answer?.state === 'assessed') {
              raised[id] = assessedAt(answer.level + 1);
            }
          }
          const before = report(answers, {}, policy);
          const after = report(raised, {}, policy);
          const levels = new Map(
            before.areas.flatMap(({ areaId, level }): [string, number][] =>
              level === null ? [] : [[areaId, level]],
            ),
          );
          const moves = risenLevels(
            { ...model, policy },
            levels,
            new Set(risen),
          );
          expect(moves.areas.map(({ id }) => id).sort()).toEqual(risen.sort());
          const moved = new Map(moves.aspects.map(({ id, to }) => [id, to]));
          expect(
            before.aspects.map(
              ({ aspectId, level }) => moved.get(aspectId) ?? level,
            ),
          ).toEqual(after.aspects.map(({ level }) => level));
        },
      ),
    );
  });
});
