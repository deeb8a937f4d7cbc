import { rankDemand } from './rank';

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
  it('ranks by whom a capability alone holds back, then by whom it helps', () => {
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
