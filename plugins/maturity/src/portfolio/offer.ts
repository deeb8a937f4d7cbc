import type { RankedCapability } from './useRanking';

/** Which capabilities are shown, by whether somebody offers them. */
export type Offer = 'all' | 'missing' | 'available';

/** Tells whether a capability is among those that are shown. */
export function isOffered(offer: Offer) {
  return ({ available }: RankedCapability) =>
    offer === 'all' || available === (offer === 'available');
}

/** The highest of all numbers, for bars of one scale; at least 1. */
export function mostEntities(capabilities: RankedCapability[]): number {
  return Math.max(
    1,
    ...capabilities.map(({ bringsCloser, inUseBy }) =>
      // A sole blocker brings closer, too.
      Math.max(bringsCloser.entities, inUseBy),
    ),
  );
}
