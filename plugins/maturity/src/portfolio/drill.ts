import type {
  GroupBy,
  PortfolioFilter,
  RollupGroup,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  defaultView,
  filterFields,
  type EntityCell,
  type PortfolioView,
} from './PortfolioView';

/** Into which smaller groups a group falls; others fall into entities. */
const finerGrouping: Partial<Record<GroupBy, GroupBy>> = { domain: 'system' };

/** The entities of one group. */
export function groupFilter(
  groupBy: GroupBy,
  { ref, value }: RollupGroup,
): PortfolioFilter {
  const named = ref ?? value;
  return named === undefined ? { without: [groupBy] } : { [groupBy]: [named] };
}

/**
 * The entities of a filter of which more is known: what is said again replaces
 * what was said of the same field.
 */
export function narrowed(
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

/** A filter that says nothing of some fields. */
export function widened(
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

/** What is seen inside one group of a view. */
export function insideGroup(
  view: PortfolioView,
  group: RollupGroup,
): PortfolioView {
  const filter = narrowed(view.filter, groupFilter(view.groupBy, group));
  const groupBy = finerGrouping[view.groupBy];
  return groupBy
    ? { ...view, filter, groupBy }
    : { ...entitiesOf(view), filter };
}

/** The entities of a view, and of them those behind a number. */
export function entitiesOf(
  view: PortfolioView,
  {
    filter = {},
    cell = {},
  }: { filter?: PortfolioFilter; cell?: EntityCell } = {},
): PortfolioView {
  return {
    ...view,
    display: 'entities',
    filter: narrowed(view.filter, filter),
    cell,
    sort: defaultView.sort,
  };
}
