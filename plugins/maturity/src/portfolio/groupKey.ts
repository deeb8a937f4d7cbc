import type { RollupGroup } from '@cnmm/backstage-plugin-maturity-common';

/** Tells the groups of a grouping apart; what is in no group is one, too. */
export function groupKey({ ref, value }: RollupGroup): string {
  return ref ?? `=${value ?? ''}`;
}
