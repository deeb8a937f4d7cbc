import { assessedAt, testArea } from '../testing';
import { nextLevelOf } from './nextLevel';

describe('nextLevelOf', () => {
  const area = testArea('technology.runtime');

  it('tells which practices of the next level are in place', () => {
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

  it('has nothing to tell at the last level or without a level', () => {
    expect(nextLevelOf(area, assessedAt(5))).toBeNull();
    expect(nextLevelOf(area, { state: 'unknown' })).toBeNull();
    expect(nextLevelOf(area, null)).toBeNull();
  });
});
