import type { CapabilityDemand } from './types';

/**
 * Capabilities, most wanted first: those that alone hold most entities back,
 * then those that bring most entities closer. What ranks alike stays in its
 * order.
 *
 * @public
 */
export function rankDemand(demand: CapabilityDemand[]): CapabilityDemand[] {
  return [...demand].sort(
    (a, b) =>
      b.soleBlockerFor.entities - a.soleBlockerFor.entities ||
      b.bringsCloser.entities - a.bringsCloser.entities ||
      b.soleBlockerFor.areas - a.soleBlockerFor.areas ||
      b.bringsCloser.areas - a.bringsCloser.areas,
  );
}
