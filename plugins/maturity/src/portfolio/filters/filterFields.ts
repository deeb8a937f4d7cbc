import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';

/**
 * The fields one can filter by, coarse ones first; each is also a grouping.
 *
 * To add a filter, add it to `PortfolioFilter` and `groupings` in the common
 * package, to this list, and to the messages (`grouping.*` and `without.*`).
 * The form, the chips, the URL and the breadcrumbs follow this list.
 */
export const filterFields: readonly GroupBy[] = [
  'domain',
  'system',
  'owner',
  'kind',
  'type',
  'lifecycle',
];

/** Whether the values of a field are full entity refs. */
export function hasEntityRefs(field: GroupBy): boolean {
  return field === 'domain' || field === 'system' || field === 'owner';
}

/** The number of filters that are set. */
export function countFilters(filter: PortfolioFilter): number {
  return (
    filterFields.flatMap(field => chosenValues(filter, field)).length +
    (filter.text ? 1 : 0)
  );
}

/** Whether a filter leaves out nothing; by default it covers components. */
export function isUnfiltered(filter: PortfolioFilter): boolean {
  return Object.values(filter).every(value => value.length === 0);
}

/** The values chosen for a field; null stands for entities without a value. */
export function chosenValues(
  filter: PortfolioFilter,
  field: GroupBy,
): (string | null)[] {
  return filter.without?.includes(field) ? [null] : filter[field] ?? [];
}

/**
 * Replaces the values chosen for a field. No entity both has a value and has
 * none, so of the two, whichever was chosen last wins.
 */
export function chooseValues(
  filter: PortfolioFilter,
  field: GroupBy,
  chosen: (string | null)[],
): PortfolioFilter {
  if (chosen.at(-1) === null) {
    return narrowFilter(filter, { without: [field] });
  }
  const values = chosen.filter((value): value is string => value !== null);
  const others = widenFilter(filter, [field]);
  return values.length > 0 ? { ...others, [field]: values } : others;
}

/** Adds a second filter, which replaces the first one in the fields it sets. */
export function narrowFilter(
  filter: PortfolioFilter,
  more: PortfolioFilter,
): PortfolioFilter {
  const result: PortfolioFilter = { ...filter, ...more };
  const without = new Set([...(filter.without ?? []), ...(more.without ?? [])]);
  for (const field of filterFields) {
    if (more[field]) without.delete(field);
    if (more.without?.includes(field)) delete result[field];
  }
  delete result.without;
  return without.size > 0 ? { ...result, without: [...without] } : result;
}

/** Removes some fields from a filter. */
export function widenFilter(
  filter: PortfolioFilter,
  fields: readonly GroupBy[],
): PortfolioFilter {
  const result = { ...filter };
  fields.forEach(field => delete result[field]);
  delete result.without;
  const without =
    filter.without?.filter(field => !fields.includes(field)) ?? [];
  return without.length > 0 ? { ...result, without } : result;
}
