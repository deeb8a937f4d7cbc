import { radarPath } from './radarPath';

const corner = (x: number, y: number, value: number | null) => ({
  x,
  y,
  value,
});

describe('radarPath', () => {
  it('bounds an area where every corner has a level', () => {
    expect(
      radarPath([corner(0, 1, 2), corner(1, 0, 3), corner(0, -1, 1)]),
    ).toEqual({ path: 'M0,1L1,0L0,-1Z', closed: true });
  });

  it('leads no line to a corner without a level', () => {
    // The first and the last are neighbours; the third has no level.
    expect(
      radarPath([
        corner(0, 1, 2),
        corner(1, 0, 3),
        corner(0, 0, null),
        corner(-1, 0, 1),
      ]),
    ).toEqual({ path: 'M0,1L1,0M-1,0L0,1', closed: false });
  });

  it('has nothing to draw of one level alone', () => {
    expect(
      radarPath([corner(0, 1, 2), corner(0, 0, null), corner(0, 0, null)]).path,
    ).toBe('');
  });
});
