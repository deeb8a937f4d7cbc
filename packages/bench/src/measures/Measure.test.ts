import { sideBySide, timingOf } from './Measure';

describe('timingOf', () => {
  it('tells the middle, and what all but a twentieth stay below', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(timingOf(times)).toEqual({ p50: 50, p95: 95, count: 100 });
    expect(timingOf([7])).toEqual({ p50: 7, p95: 7, count: 1 });
  });
});

describe('sideBySide', () => {
  it('does both in turn, and counts none of the warm rounds', async () => {
    const done: string[] = [];
    const run = (name: string, time: number) => async () => {
      done.push(name);
      return time;
    };
    const { ours, theirs } = await sideBySide(run('a', 1), run('b', 2), {
      count: 2,
      warm: 1,
    });
    expect(done.join('')).toBe('ababab');
    expect([ours, theirs]).toEqual([
      { p50: 1, p95: 1, count: 2 },
      { p50: 2, p95: 2, count: 2 },
    ]);
  });
});
