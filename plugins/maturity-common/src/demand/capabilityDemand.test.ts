import { assessedAt, testArea, testAspect, testModel } from '../testing';
import {
  areaBlockers,
  areaNeeds,
  areasInReach,
  DemandCounter,
  rankDemand,
} from './capabilityDemand';

// Level 2 has three practices: one needs a and b, one b and c, one nothing.
const area = testArea('x.y', {
  levels: [
    { level: 1, text: 'one', practices: [] },
    {
      level: 2,
      text: 'two',
      practices: [
        { id: 'x.y.a-and-b', text: 'p', capabilities: ['a', 'b'] },
        { id: 'x.y.b-and-c', text: 'p', capabilities: ['b', 'c'] },
        { id: 'x.y.none', text: 'p', capabilities: [] },
      ],
    },
  ],
});
const model = testModel({ aspects: [testAspect('x', [area])] });

const needs = (inPlace: string[], level = 1) =>
  areaNeeds(model, [{ areaId: 'x.y', answer: assessedAt(level, inPlace) }]);

describe('areaNeeds', () => {
  it('are the capabilities of the practices that are not in place, each once', () => {
    expect(needs([])).toEqual([
      { areaId: 'x.y', capabilityIds: ['a', 'b', 'c'] },
    ]);
    expect(needs(['x.y.b-and-c'])).toEqual([
      { areaId: 'x.y', capabilityIds: ['a', 'b'] },
    ]);
  });

  it('leave out an area that needs none, is at its last level or not assessed', () => {
    expect(needs(['x.y.a-and-b', 'x.y.b-and-c'])).toEqual([]);
    expect(needs([], 2)).toEqual([]);
    expect(areaNeeds(model, [{ areaId: 'x.y', answer: null }])).toEqual([]);
    expect(areaNeeds(model, [])).toEqual([]);
  });
});

const blockers = (...used: string[]) =>
  areaBlockers(needs([]), id => used.includes(id)).map(
    ({ areaId, capabilityIds }) => `${areaId}: ${capabilityIds.join(' ')}`,
  );

describe('areaBlockers', () => {
  it('are the needed capabilities that the entity does not use', () => {
    expect(blockers()).toEqual(['x.y: a b c']);
    expect(blockers('b')).toEqual(['x.y: a c']);
    // The practice that needs nothing is up to the team, and blocks nothing.
    expect(blockers('a', 'b')).toEqual(['x.y: c']);
  });

  it('leave out an area that uses all it needs', () => {
    expect(blockers('a', 'b', 'c')).toEqual([]);
  });
});

const blocked = (areaId: string, ...capabilityIds: string[]) => ({
  areaId,
  capabilityIds,
});

describe('areasInReach', () => {
  it('lack nothing but what is given', () => {
    const all = [blocked('one', 'a'), blocked('two', 'a', 'b')];
    expect(areasInReach(all, ['a'])).toEqual(['one']);
    expect(areasInReach(all, ['b', 'a', 'c'])).toEqual(['one', 'two']);
    expect(areasInReach(all, [])).toEqual([]);
  });
});

describe('DemandCounter', () => {
  it('counts the areas and entities that lack a capability or use it', () => {
    const counter = new DemandCounter();
    // Two areas lack a, one of them nothing else.
    counter.add([blocked('one', 'a'), blocked('two', 'a', 'b')], ['c', 'd']);
    // Two areas lack nothing but a.
    counter.add([blocked('one', 'a'), blocked('three', 'a')], ['c']);
    const none = { entities: 0, areas: 0 };
    expect(counter.totals()).toEqual([
      {
        capabilityId: 'a',
        soleBlockerFor: { entities: 2, areas: 3 },
        bringsCloser: { entities: 2, areas: 4 },
        inUseBy: 0,
      },
      {
        capabilityId: 'b',
        soleBlockerFor: none,
        bringsCloser: { entities: 1, areas: 1 },
        inUseBy: 0,
      },
      {
        capabilityId: 'c',
        soleBlockerFor: none,
        bringsCloser: none,
        inUseBy: 2,
      },
      {
        capabilityId: 'd',
        soleBlockerFor: none,
        bringsCloser: none,
        inUseBy: 1,
      },
    ]);
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
