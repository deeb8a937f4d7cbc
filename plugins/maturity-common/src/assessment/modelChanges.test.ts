import { assessedAt, testArea, testAspect, testModel } from '../testing';
import {
  answersOfGoneAreas,
  needsConfirmation,
  repeatAnswer,
} from './modelChanges';

const areaId = 'x.y';
const area = testArea(areaId);
const was = testModel({ aspects: [testAspect('x', [area])] });

const withArea = (changed: Partial<typeof area>) =>
  testModel({ aspects: [testAspect('x', [{ ...area, ...changed }])] });

const reworded = (level: number) =>
  withArea({
    levels: area.levels.map(entry =>
      entry.level === level ? { ...entry, text: 'Other words.' } : entry,
    ),
  });

describe('needsConfirmation', () => {
  it('is true if the descriptor of the answered level has changed', () => {
    expect(needsConfirmation(areaId, assessedAt(3), was, reworded(3))).toBe(
      true,
    );
  });

  it('is false if the descriptor of another level has changed', () => {
    expect(needsConfirmation(areaId, assessedAt(3), was, reworded(4))).toBe(
      false,
    );
  });

  it('is true for an answer without a level if the question has changed', () => {
    const is = withArea({ question: 'Another question?' });
    const answer = { state: 'not-applicable', reason: 'no' } as const;
    expect(needsConfirmation(areaId, answer, was, is)).toBe(true);
    expect(needsConfirmation(areaId, assessedAt(3), was, is)).toBe(false);
  });

  it('is false if the earlier wording is not known or the area is gone', () => {
    expect(
      needsConfirmation(areaId, assessedAt(3), undefined, reworded(3)),
    ).toBe(false);
    expect(
      needsConfirmation(areaId, assessedAt(3), was, testModel({ aspects: [] })),
    ).toBe(false);
  });
});

describe('repeatAnswer', () => {
  it('drops practices that the model no longer has', () => {
    const answer = assessedAt(2, ['x.y.l3-one', 'x.y.gone']);
    expect(repeatAnswer(was, areaId, answer)).toEqual(
      assessedAt(2, ['x.y.l3-one']),
    );
  });

  it('is null if the level or the area is gone', () => {
    const short = withArea({ levels: area.levels.slice(0, 3) });
    expect(repeatAnswer(short, areaId, assessedAt(4))).toBeNull();
    expect(repeatAnswer(was, 'x.gone', assessedAt(1))).toBeNull();
  });
});

describe('answersOfGoneAreas', () => {
  it('finds the answers to areas that the model no longer has', () => {
    const submitted = {
      answer: assessedAt(1),
      revision: 1,
      submittedAt: '2026-01-01T00:00:00Z',
      submittedBy: 'user:default/ana',
      modelHash: 'hash',
    };
    expect(
      answersOfGoneAreas(was, { 'x.y': submitted, 'x.gone': submitted }),
    ).toEqual([{ areaId: 'x.gone', submitted }]);
  });
});
