import type { AreaReport } from '../report';
import { assessedAt, testArea, testAspect, testModel } from '../testing';
import { capabilityGaps } from './gaps';

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
  it('brings closer what a missing practice needs and is not used', () => {
    expect(gaps([], [])).toEqual(['a false', 'b false']);
    expect(gaps([], ['a'])).toEqual(['b false']);
  });

  it('is the sole blocker where all that is missing needs it alone', () => {
    // Missing: both (a, b) and only-a (a); b is used, so a blocks alone.
    expect(gaps(['x.y.none'], ['b'])).toEqual(['a true']);
  });

  it('is not the sole blocker where another capability is lacking too', () => {
    expect(gaps(['x.y.none'], [])).toEqual(['a false', 'b false']);
  });

  it('is not the sole blocker where a missing practice needs no capability', () => {
    // Missing: only-a (a) and none: people have to do something as well.
    expect(gaps(['x.y.both'], [])).toEqual(['a false']);
  });

  it('asks for nothing at the last level', () => {
    expect(gaps([], [], 2)).toEqual([]);
  });
});
