import fc from 'fast-check';
import {
  BlockedAreaCounter,
  type BlockedAreas,
  type BuildOrder,
  buildOrder,
  buildOrderInParts,
} from './buildOrder';

const model = ['a', 'b', 'c', 'd', 'e'];

const blocked = (areas: number, ...capabilityIds: string[]): BlockedAreas => ({
  capabilityIds,
  areas,
});

const order = (...sets: BlockedAreas[]) =>
  buildOrder({ capabilityIds: model, withinOwnReach: 10, blocked: sets });

const stepsOf = ({ steps }: BuildOrder) =>
  steps.map(step => `${step.capabilityId} +${step.adds}=${step.withinReach}`);
const bestOf = ({ best }: BuildOrder) =>
  best.map(each => `${each.capabilityIds.join('')}=${each.withinReach}`);

describe('buildOrder', () => {
  it('adds what adds most, and finds the sets that no order leads to', () => {
    // a alone frees 4; b and c free 9 together, and nothing alone.
    const found = order(blocked(4, 'a'), blocked(9, 'b', 'c'));
    expect(stepsOf(found)).toEqual(['a +4=14', 'b +0=14', 'c +9=23']);
    expect(bestOf(found)).toEqual(['=10', 'a=14', 'bc=19', 'abc=23']);
    expect(found).toMatchObject({ withinOwnReach: 10, exact: true });
  });

  it('adds up the areas that the same capabilities block', () => {
    const found = order(
      blocked(1, 'b', 'a'),
      blocked(2, 'a', 'b'),
      blocked(2, 'c'),
    );
    expect(stepsOf(found)).toEqual(['c +2=12', 'a +0=12', 'b +3=15']);
    expect(bestOf(found)).toEqual(['=10', 'c=12', 'ab=13', 'abc=15']);
  });

  it('of equal capabilities takes the one that brings most closer', () => {
    // d blocks 6 areas, the others fewer; none frees any alone.
    const found = order(
      blocked(2, 'a', 'b'),
      blocked(3, 'c', 'd'),
      blocked(3, 'd', 'e'),
    );
    // Then c and e free 3 each, and then a and b are equal.
    expect(stepsOf(found)).toEqual([
      'd +0=10',
      'c +3=13',
      'e +3=16',
      'a +0=16',
      'b +2=18',
    ]);
    // Of those that free 3, the steps lead to c and d.
    expect(bestOf(found).slice(0, 4)).toEqual([
      '=10',
      'd=10',
      'cd=13',
      'cde=16',
    ]);
  });

  it('of equal sets takes the first in the order of the model', () => {
    // Both pairs free 5, while the steps begin with a and free 1.
    const found = order(
      blocked(1, 'a'),
      blocked(5, 'd', 'e'),
      blocked(5, 'b', 'c'),
    );
    expect(bestOf(found)[2]).toBe('bc=15');
  });

  it('leaves out what blocks nothing, and what the model does not have', () => {
    const found = order(blocked(2, 'd'), blocked(7, 'd', 'retired'));
    expect(stepsOf(found)).toEqual(['d +2=12']);
    expect(bestOf(found)).toEqual(['=10', 'd=12']);
    expect(order()).toEqual({
      withinOwnReach: 10,
      steps: [],
      best: [{ capabilityIds: [], withinReach: 10 }],
      exact: true,
    });
  });

  it('follows the steps where there are too many capabilities', () => {
    const many = Array.from({ length: 21 }, (_, index) => `c${index}`);
    const all = many.map(id => blocked(1, id));
    const pair = blocked(90, 'c3', 'c4');
    const among = (count: number) =>
      buildOrder({
        capabilityIds: many,
        withinOwnReach: 0,
        blocked: [
          ...all.slice(0, count),
          // Worth more than its parts, but neither adds much alone.
          { ...pair, capabilityIds: ['c3', 'c4'] },
          blocked(9, 'c0'),
        ],
      });
    // 20 capabilities: c3, c4 free 92. 21: c0 and what brings most closer.
    expect(among(20)).toMatchObject({ exact: true });
    expect(bestOf(among(20))[2]).toBe('c3c4=92');
    expect(among(21)).toMatchObject({ exact: false });
    expect(bestOf(among(21)).slice(1, 4)).toEqual([
      'c0=10',
      'c0c3=11',
      'c0c3c4=102',
    ]);
    expect(among(21).best).toHaveLength(22);
  });
});

const anyBlocked = fc
  .array(
    fc.tuple(
      fc.subarray(model, { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
    ),
    { maxLength: 12 },
  )
  .map(sets => sets.map(([ids, areas]) => blocked(areas, ...ids)));

/** Every subset, one capability after the other, and what it frees. */
function everySet(sets: BlockedAreas[]): { ids: string[]; reach: number }[] {
  return model
    .reduce<string[][]>(
      (found, id) => [...found, ...found.map(ids => [...ids, id])],
      [[]],
    )
    .map(ids => ({
      ids,
      reach: sets
        .filter(set => set.capabilityIds.every(id => ids.includes(id)))
        .reduce((sum, { areas }) => sum + areas, 10),
    }));
}

describe('any build order', () => {
  it('has the best of all sets of each size', () => {
    fc.assert(
      fc.property(anyBlocked, sets => {
        const { best, steps } = order(...sets);
        const blocking = new Set(sets.flatMap(each => each.capabilityIds));
        expect(best).toHaveLength(blocking.size + 1);
        expect(steps).toHaveLength(blocking.size);
        const every = everySet(sets);
        best.forEach(({ capabilityIds, withinReach }, size) => {
          expect(capabilityIds).toHaveLength(size);
          const ofSize = every.filter(({ ids }) => ids.length === size);
          expect(withinReach).toBe(
            Math.max(...ofSize.map(({ reach }) => reach)),
          );
          expect(
            ofSize.find(({ ids }) => `${ids}` === `${capabilityIds}`)?.reach,
          ).toBe(withinReach);
        });
      }),
    );
  });

  it('adds most with each next one', () => {
    fc.assert(
      fc.property(anyBlocked, sets => {
        const every = everySet(sets);
        const reachOf = (ids: string[]) =>
          every.find(each => `${each.ids}` === `${[...ids].sort()}`)?.reach;
        const built: string[] = [];
        for (const { capabilityId, adds, withinReach } of order(...sets)
          .steps) {
          const before = reachOf(built) ?? 0;
          const gains = model
            .filter(id => !built.includes(id))
            .map(id => (reachOf([...built, id]) ?? 0) - before);
          built.push(capabilityId);
          expect(adds).toBe(Math.max(...gains));
          expect(withinReach).toBe(reachOf(built));
          expect(withinReach).toBe(before + adds);
        }
      }),
    );
  });

  it('does not depend on the order in which areas are counted', () => {
    fc.assert(
      fc.property(anyBlocked, sets => {
        const counted = (all: BlockedAreas[]) => {
          const counter = new BlockedAreaCounter();
          for (const { capabilityIds, areas } of all) {
            for (let i = 0; i < areas; i++) {
              counter.add([{ areaId: 'x.y', capabilityIds }]);
            }
          }
          return order(...counter.totals());
        };
        expect(counted([...sets].reverse())).toEqual(counted(sets));
        expect(counted(sets)).toEqual(order(...sets));
      }),
    );
  });
});

describe('a build order of many areas', () => {
  /** As many areas as 50,000 entities have, by random blockers. */
  function manyBlocked(capabilityIds: string[]): BlockedAreas[] {
    const areas = 1_100_000;
    const sets = 5_000;
    return fc
      .sample(fc.subarray(capabilityIds, { minLength: 1, maxLength: 6 }), {
        numRuns: sets,
        seed: 1,
      })
      .map(ids => blocked(areas / sets, ...ids));
  }
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => `c${index}`);

  /** Milliseconds of the whole and of its longest part. */
  function measure(count: number): { whole: number; part: number } {
    const capabilityIds = named(count);
    const parts = buildOrderInParts({
      capabilityIds,
      withinOwnReach: 0,
      blocked: manyBlocked(capabilityIds),
    });
    const times: number[] = [];
    for (let isDone = false; !isDone; ) {
      const since = performance.now();
      const part = parts.next();
      times.push(performance.now() - since);
      isDone = part.done === true;
      if (part.done) {
        expect(part.value.best.at(-1)?.withinReach).toBe(1_100_000);
      }
    }
    return {
      whole: times.reduce((sum, time) => sum + time, 0),
      part: Math.max(...times),
    };
  }

  it.each([16, 20])(
    'takes little time, and no long part, for %i capabilities',
    count => {
      // The best of three, as the machine may be busy.
      const runs = [measure(count), measure(count), measure(count)];
      expect(Math.min(...runs.map(({ whole }) => whole))).toBeLessThan(100);
      expect(Math.min(...runs.map(({ part }) => part))).toBeLessThan(25);
    },
  );
});
