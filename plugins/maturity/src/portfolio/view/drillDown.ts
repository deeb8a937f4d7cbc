import type {
  GroupBy,
  PortfolioEntityFilter,
  PortfolioFilter,
  RollupGroup,
} from '@cnmm/backstage-plugin-maturity-common';
import { narrowFilter } from '../filters/filterFields';
import {
  defaultView,
  type CellFilter,
  type PortfolioView,
} from './PortfolioView';
import type { PortfolioViewControl } from './usePortfolioView';

/** The next grouping down; all other groups lead straight to their entities. */
const finerGrouping: Partial<Record<GroupBy, GroupBy>> = { domain: 'system' };

/** The path and search of the page that lists the entities behind a number. */
export type LinkToEntities = (filter: PortfolioEntityFilter) => string;

/** The filter for the entities of one group. */
export function groupFilter(
  groupBy: GroupBy,
  { ref, value }: RollupGroup,
): PortfolioFilter {
  const named = ref ?? value;
  return named === undefined ? { without: [groupBy] } : { [groupBy]: [named] };
}

/** The view of what is inside one group. */
export function insideGroup(
  view: PortfolioView,
  group: RollupGroup,
): PortfolioView {
  const filter = narrowFilter(view.filter, groupFilter(view.groupBy, group));
  const groupBy = finerGrouping[view.groupBy];
  return groupBy
    ? { ...view, filter, groupBy }
    : { ...entitiesOf(view), filter };
}

/**
 * The list of a view's entities.
 *
 * @param narrowing - `filter` narrows the filter of the view, `cell` limits the
 * list to the entities behind a number
 */
export function entitiesOf(
  view: PortfolioView,
  {
    filter = {},
    cell = {},
  }: { filter?: PortfolioFilter; cell?: CellFilter } = {},
): PortfolioView {
  return {
    ...view,
    display: 'entities',
    filter: narrowFilter(view.filter, filter),
    cell,
    sort: defaultView.sort,
  };
}

/** Links to the entities behind the numbers of a view. */
export function linkToEntities({
  view,
  hrefOf,
}: Pick<PortfolioViewControl, 'view' | 'hrefOf'>): LinkToEntities {
  return ({ aspect, area, level, stale, capability, demand, ...filter }) =>
    hrefOf(
      entitiesOf(view, {
        filter,
        cell: { aspect, area, level, stale, capability, demand },
      }),
    );
}
