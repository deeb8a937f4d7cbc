import type { AreaReport } from '../report';
import { assessedAt, testArea, testAspect, testModel } from '../testing';
import { areaBlockers } from './blockers';

// Level 2 has three practices: one needs a and b, one c, one nothing.
const area = testArea('x.y', {
  levels: [
    { level: 1, text: 'one', practices: [] },
    {
      level: 2,
      text: 'two',
      practices: [
        { id: 'x.y.both', text: 'p', capabilities: ['a', 'b'] },
        { id: 'x.y.only-c', text: 'p', capabilities: ['c'] },
        { id: 'x.y.none', text: 'p', capabilities: [] },
      ],
    },
  ],
});
const model = testModel({ aspects: [testAspect('x', [area])] });

function blockers(inPlace: string[], used: string[], level = 1) {
  const report: AreaReport = {
    areaId: 'x.y',
    answer: assessedAt(level, inPlace),
    level,
    progress: level,
    provenance: null,
  };
  return areaBlockers(model, [report], id => used.includes(id)).map(
    ({ areaId, capabilityIds }) => `${areaId}: ${capabilityIds.join(' ')}`,
  );
}

describe('areaBlockers', () => {
  it('are all that the missing practices need and the entity does not use', () => {
    expect(blockers(['x.y.none'], [])).toEqual(['x.y: a b c']);
    expect(blockers(['x.y.none'], ['b'])).toEqual(['x.y: a c']);
    expect(blockers(['x.y.none', 'x.y.only-c'], ['b'])).toEqual(['x.y: a']);
  });

  it('are not there where a missing practice needs something else', () => {
    // `none` needs no capability, so people have to do something.
    expect(blockers([], [])).toEqual([]);
    // All that `only-c` needs is used, and yet it is not in place.
    expect(blockers(['x.y.none'], ['c'])).toEqual([]);
  });

  it('are not there where every practice is in place', () => {
    expect(blockers(['x.y.both', 'x.y.only-c', 'x.y.none'], [])).toEqual([]);
  });

  it('are not there at the last level', () => {
    expect(blockers([], [], 2)).toEqual([]);
  });
});
