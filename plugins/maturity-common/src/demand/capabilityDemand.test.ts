import type { AreaReport } from '../scoring/levelReport';
import { assessedAt, testArea, testAspect, testModel } from '../testing';
import { areaBlockers, capabilityGaps, rankDemand } from './capabilityDemand';

// Level 2 has three practices: one needs a and b, one c, one nothing.
const blockedArea = testArea('x.y', {
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
const blockedModel = testModel({ aspects: [testAspect('x', [blockedArea])] });

function blockers(inPlace: string[], used: string[], level = 1) {
  const report: AreaReport = {
    areaId: 'x.y',
    answer: assessedAt(level, inPlace),
    level,
    progress: level,
    provenance: null,
  };
  return areaBlockers(blockedModel, [report], id => used.includes(id)).map(
    ({ areaId, capabilityIds }) => `${areaId}: ${capabilityIds.join(' ')}`,
  );
}

describe('areaBlockers', () => {
  it('are the capabilities that missing practices need and the entity does not use', () => {
    expect(blockers(['x.y.none'], [])).toEqual(['x.y: a b c']);
    expect(blockers(['x.y.none'], ['b'])).toEqual(['x.y: a c']);
    expect(blockers(['x.y.none', 'x.y.only-c'], ['b'])).toEqual(['x.y: a']);
  });

  it('are empty if a missing practice needs something else', () => {
    // `none` needs no capability, so people have to do something.
    expect(blockers([], [])).toEqual([]);
    // All that `only-c` needs is used, and yet it is not in place.
    expect(blockers(['x.y.none'], ['c'])).toEqual([]);
  });

  it('are empty if every practice is in place', () => {
    expect(blockers(['x.y.both', 'x.y.only-c', 'x.y.none'], [])).toEqual([]);
  });

  it('are empty at the last level', () => {
    expect(blockers([], [], 2)).toEqual([]);
  });
});

// Level 2 has three practices: one needs a and b, one a, one nothing.
const area = testArea('x.y', {
  levels: [
    { level: 1, text: 'one', practices: [] },
    {
      level: 2,
      text: 'two',
      practices: [
        { id: 'x.y.both', text: 'p', capabilities: ['a', 'b'] },
        { id: 'x.y.only-a', text: 'p', capabilities: ['a'] },
        { id: 'x.y.none', text: 'p', capabilities: [] },
      ],
    },
  ],
});
const model = testModel({ aspects: [testAspect('x', [area])] });

function gaps(inPlace: string[], used: string[], level = 1) {
  const report: AreaReport = {
    areaId: 'x.y',
    answer: assessedAt(level, inPlace),
    level,
    progress: level,
    provenance: null,
  };
  return capabilityGaps(model, [report], id => used.includes(id)).map(
    ({ capabilityId, soleBlocker }) => `${capabilityId} ${soleBlocker}`,
  );
}

describe('capabilityGaps', () => {
  it('are the capabilities that missing practices need and the entity does not use', () => {
    expect(gaps([], [])).toEqual(['a false', 'b false']);
    expect(gaps([], ['a'])).toEqual(['b false']);
  });

  it('are sole blockers if all missing practices need nothing else', () => {
    // Missing: both (a, b) and only-a (a); b is used, so a blocks alone.
    expect(gaps(['x.y.none'], ['b'])).toEqual(['a true']);
  });

  it('are not sole blockers if another capability is needed as well', () => {
    expect(gaps(['x.y.none'], [])).toEqual(['a false', 'b false']);
  });

  it('are not sole blockers if a missing practice needs no capability', () => {
    // Missing: only-a (a) and none: people have to do something as well.
    expect(gaps(['x.y.both'], [])).toEqual(['a false']);
  });

  it('are empty at the last level', () => {
    expect(gaps([], [], 2)).toEqual([]);
  });
});

const demand = (
  capabilityId: string,
  [sole, soleAreas]: [number, number],
  [closer, closerAreas]: [number, number],
) => ({
  capabilityId,
  soleBlockerFor: { entities: sole, areas: soleAreas },
  bringsCloser: { entities: closer, areas: closerAreas },
  inUseBy: 0,
  providers: [],
});

describe('rankDemand', () => {
  it('ranks by sole blockers first, then by entities brought closer', () => {
    const ranked = rankDemand([
      demand('none', [0, 0], [0, 0]),
      demand('helps-many', [1, 1], [9, 9]),
      demand('blocks-two', [2, 2], [2, 2]),
      demand('helps-few', [1, 1], [3, 3]),
      demand('helps-few-in-more-areas', [1, 1], [3, 5]),
    ]);
    expect(ranked.map(({ capabilityId }) => capabilityId)).toEqual([
      'blocks-two',
      'helps-many',
      'helps-few-in-more-areas',
      'helps-few',
      'none',
    ]);
  });
});
