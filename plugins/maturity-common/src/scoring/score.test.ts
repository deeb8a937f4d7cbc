import { assessedAt, testArea } from '../testing';
import {
  combineScores,
  lowerMedianIndex,
  nextLevelOf,
  scoreArea,
} from './score';

describe('nextLevelOf', () => {
  const area = testArea('technology.runtime');

  it('marks the practices of the next level that are in place', () => {
    const next = nextLevelOf(
      area,
      assessedAt(2, ['technology.runtime.l3-two', 'technology.runtime.l4-one']),
    );
    expect(next?.level.level).toBe(3);
    expect(
      next?.practices.map(({ practice, inPlace }) => [practice.id, inPlace]),
    ).toEqual([
      ['technology.runtime.l3-one', false],
      ['technology.runtime.l3-two', true],
    ]);
    expect(next?.inPlace).toBe(1);
  });

  it('is null at the last level or without a level', () => {
    expect(nextLevelOf(area, assessedAt(5))).toBeNull();
    expect(nextLevelOf(area, { state: 'unknown' })).toBeNull();
    expect(nextLevelOf(area, null)).toBeNull();
  });
});

describe('scoreArea', () => {
  const area = testArea('technology.runtime');

  it('is the assessed level if nothing of the next one is in place', () => {
    expect(scoreArea(area, assessedAt(2))).toEqual({ level: 2, progress: 2 });
  });

  it('adds the share of the next level that is in place', () => {
    // One of the two practices of level 3: 2 + 1/2.
    expect(
      scoreArea(area, assessedAt(2, ['technology.runtime.l3-one'])),
    ).toEqual({ level: 2, progress: 2.5 });
  });

  it.each([
    // Neither, then all of one practice: 2 + 0/1 and 2 + 1/1.
    [[], 2],
    [['people.ai.l3-only'], 3],
  ])('counts a next level of a single practice: %j', (practices, progress) => {
    const single = testArea('people.ai', {
      levels: testArea('people.ai').levels.map(level =>
        level.level === 3
          ? {
              ...level,
              practices: [{ ...level.practices[0], id: 'people.ai.l3-only' }],
            }
          : level,
      ),
    });
    expect(scoreArea(single, assessedAt(2, practices))).toEqual({
      level: 2,
      progress,
    });
  });

  it('does not count practices of levels after the next', () => {
    expect(
      scoreArea(area, assessedAt(2, ['technology.runtime.l4-one'])),
    ).toEqual({ level: 2, progress: 2 });
  });

  it('ends at the last level of the area', () => {
    const short = testArea('people.ai', { lastLevel: 4 });
    expect(scoreArea(short, assessedAt(4))).toEqual({ level: 4, progress: 4 });
  });

  it.each([
    ['not applicable', { state: 'not-applicable', reason: 'no' } as const],
    ['unknown', { state: 'unknown' } as const],
    ['not answered', undefined],
  ])('is null, not 0, if the area is %s', (_, answer) => {
    expect(scoreArea(area, answer)).toBeNull();
  });
});

describe('combineScores', () => {
  const scores = (...levels: number[]) =>
    levels.map(level => ({ level, progress: level }));

  it.each([
    // Sorted 1 3 4: the middle one.
    ['median', [4, 1, 3], 3],
    // Sorted 1 2 3 5: the lower of the two in the middle.
    ['median', [5, 1, 3, 2], 2],
    ['median', [2], 2],
    ['weakest', [4, 1, 3], 1],
    // (4 + 2 + 2) / 3 = 2.67, rounded down.
    ['average', [4, 2, 2], 2],
    // (1 + 2) / 2 = 1.5, rounded down.
    ['average', [1, 2], 1],
  ] as const)('%s of %j is %d', (policy, levels, expected) => {
    expect(combineScores(policy, scores(...levels))?.level).toBe(expected);
  });

  it('averages the progress as it is, not rounded down', () => {
    // (2.5 + 3.25) / 2 = 2.875
    const result = combineScores('average', [
      { level: 2, progress: 2.5 },
      { level: 3, progress: 3.25 },
    ]);
    expect(result).toEqual({ level: 2, progress: 2.875 });
  });

  it('takes the progress of the median area', () => {
    // By level then progress: 2.0, 2.5, 3.0; the middle one is 2.5.
    const result = combineScores('median', [
      { level: 3, progress: 3 },
      { level: 2, progress: 2.5 },
      { level: 2, progress: 2 },
    ]);
    expect(result).toEqual({ level: 2, progress: 2.5 });
  });

  it('sorts by level before progress', () => {
    // Level 1 with all of level 2 in place has progress 2, and still is 1.
    const result = combineScores('weakest', [
      { level: 2, progress: 2 },
      { level: 1, progress: 2 },
    ]);
    expect(result).toEqual({ level: 1, progress: 2 });
  });

  it('is null if nothing is assessed', () => {
    expect(combineScores('median', [])).toBeNull();
  });
});

describe('lowerMedianIndex', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 1],
    [5, 2],
  ])('is, of %d values, %d', (count, index) => {
    expect(lowerMedianIndex(count)).toBe(index);
  });
});
