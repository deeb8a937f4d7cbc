import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { narrowed, widened } from './drill';

/** What is chosen for a field: values, or null for those that have none. */
export function chosenOf(
  filter: PortfolioFilter,
  field: GroupBy,
): (string | null)[] {
  return filter.without?.includes(field) ? [null] : filter[field] ?? [];
}

/**
 * A filter with another choice for one field. Nothing has a value and none at
 * once, so of the two the one that was chosen last is taken.
 */
export function choose(
  filter: PortfolioFilter,
  field: GroupBy,
  chosen: (string | null)[],
): PortfolioFilter {
  if (chosen.at(-1) === null) {
    return narrowed(filter, { without: [field] });
  }
  const values = chosen.filter((value): value is string => value !== null);
  const others = widened(filter, [field]);
  return values.length > 0 ? { ...others, [field]: values } : others;
}
