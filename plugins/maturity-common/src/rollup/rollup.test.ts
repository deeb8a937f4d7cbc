import { distributionOf } from './rollup';

const levels = [0, 1, 2, 3, 4, 5];

describe('distributionOf', () => {
  it('gives counts for all levels, the lower median and the minimum', () => {
    // 1 1 2 3 4 4: of six the third and fourth are in the middle, 2 and 3.
    const counts = new Map([
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 2],
    ]);
    expect(distributionOf(levels, counts, 7)).toEqual({
      counts: { 0: 0, 1: 2, 2: 1, 3: 1, 4: 2, 5: 0 },
      notAssessed: 7,
      median: 2,
      min: 1,
    });
  });

  it('has no median if nothing is assessed', () => {
    expect(distributionOf(levels, new Map(), 3)).toEqual({
      counts: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
      notAssessed: 3,
      median: null,
      min: null,
    });
  });
});
