import type {
  BuildOrderResult,
  CapabilityDemand,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';

/** A model with ten capabilities, `c1` to `c10`. */
export function modelOfTen(): Model {
  const [observability] = testModel().capabilities;
  return testModel({
    capabilities: Array.from({ length: 10 }, (_, index) => ({
      ...observability,
      id: `c${index + 1}`,
      title: `Capability ${index + 1}`,
    })),
  });
}

/** The demand for one of them: the higher the number, the lower it is. */
export const demandOf = (number: number): CapabilityDemand => ({
  capabilityId: `c${number}`,
  soleBlockerFor: { entities: 10 - number, areas: 12 - number },
  bringsCloser: { entities: 20 - number, areas: 30 },
  inUseBy: number - 1,
  providers: number === 2 ? ['resource:default/vault'] : [],
});

/**
 * The order to build them in, from 31 levels: c3, c1, c2, c4 and so on. Three
 * others are better than the first three.
 */
export function buildOrderOfTen(): Omit<BuildOrderResult, 'someHidden'> {
  const adds = [36, 20, 5, 4, 4, 3, 1, 1, 0, 2];
  const order = [3, 1, 2, 4, 5, 6, 7, 8, 9, 10].map(number => `c${number}`);
  const reach = adds.reduce(
    (reached, each) => [...reached, reached[reached.length - 1] + each],
    [31],
  );
  const best = reach.map((withinReach, count) => ({
    capabilityIds: order.slice(0, count).sort(),
    withinReach,
  }));
  best[3] = { capabilityIds: ['c4', 'c5', 'c6'], withinReach: 99 };
  return {
    withinOwnReach: 31,
    steps: order.map((capabilityId, index) => ({
      capabilityId,
      adds: adds[index],
      withinReach: reach[index + 1],
      providers: capabilityId === 'c2' ? ['resource:default/vault'] : [],
    })),
    best,
    exact: true,
  };
}
