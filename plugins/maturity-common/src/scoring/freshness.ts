/** How old an answer is. @public */
export type Freshness = 'fresh' | 'ageing' | 'stale';

/** After how many days answers age. @public */
export interface StalenessPolicy {
  /** An answer is fresh up to this age, and ageing after it. */
  freshDays: number;
  /** An answer is ageing up to this age, and stale after it. */
  ageingDays: number;
}

/** Fresh for a quarter, stale after half a year. @public */
export const defaultStaleness: StalenessPolicy = {
  freshDays: 90,
  ageingDays: 180,
};

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** How old an answer is at a point in time. @public */
export function freshnessOf(
  submittedAt: string,
  now: Date,
  policy: StalenessPolicy = defaultStaleness,
): Freshness {
  const days = (now.getTime() - Date.parse(submittedAt)) / MS_PER_DAY;
  if (days <= policy.freshDays) return 'fresh';
  return days <= policy.ageingDays ? 'ageing' : 'stale';
}
