/** The age of an answer. @public */
export type Freshness = 'fresh' | 'ageing' | 'stale';

/** The number of days after which answers age. @public */
export interface StalenessPolicy {
  /** Answers up to this age are fresh. */
  freshDays: number;
  /** Older answers up to this age are ageing; after that they are stale. */
  ageingDays: number;
}

/** Fresh for about a quarter, stale after about half a year. @public */
export const defaultStaleness: StalenessPolicy = {
  freshDays: 90,
  ageingDays: 180,
};

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Gives the age of an answer at a point in time.
 *
 * @param submittedAt - ISO 8601
 * @public
 */
export function freshnessOf(
  submittedAt: string,
  now: Date,
  policy: StalenessPolicy = defaultStaleness,
): Freshness {
  const days = (now.getTime() - Date.parse(submittedAt)) / MS_PER_DAY;
  if (days <= policy.freshDays) return 'fresh';
  return days <= policy.ageingDays ? 'ageing' : 'stale';
}
