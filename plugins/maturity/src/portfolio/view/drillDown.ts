import type {
  EntitySort,
  GroupBy,
  PortfolioEntityFilter,
  PortfolioFilter,
  RollupGroup,
} from '@cnmm/backstage-plugin-maturity-common';
import { narrowFilter } from '../filters/filterFields';
import {
  defaultSortOf,
  type CellFilter,
  type PortfolioView,
} from './PortfolioView';
import type { PortfolioViewControl } from './usePortfolioView';

/** The next grouping down; all other groups lead straight to their entities. */
const finerGrouping: Partial<Record<GroupBy, GroupBy>> = { domain: 'system' };

/**
 * The address of the list of the entities behind a number, in the order that
 * fits it unless they are sorted by something else.
 */
export type LinkToEntities = (
  filter: PortfolioEntityFilter,
  sort?: EntitySort,
) => string;

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

/** Which of a view's entities to list, and in which order. */
export interface Narrowing {
  /** Narrows the filter of the view. */
  filter?: PortfolioFilter;
  /** Limits the list to the entities behind a number. */
  cell?: CellFilter;
  /** If left out, by owner where they are to be asked, else the weakest first. */
  sort?: PortfolioView['sort'];
}

/** The list of a view's entities. */
export function entitiesOf(
  view: PortfolioView,
  { filter = {}, cell = {}, sort }: Narrowing = {},
): PortfolioView {
  const list = { display: 'entities', cell } as const;
  return {
    ...view,
    ...list,
    filter: narrowFilter(view.filter, filter),
    sort: sort ?? defaultSortOf(list),
  };
}

/** Links to the entities behind the numbers of a view. */
export function linkToEntities({
  view,
  listHrefOf,
}: Pick<PortfolioViewControl, 'view' | 'listHrefOf'>): LinkToEntities {
  return (
    {
      aspect,
      area,
      level,
      stale,
      ownAssessment,
      evidence,
      capability,
      demand,
      risesWith,
      withinOwnReach,
      ...filter
    },
    sort,
  ) =>
    listHrefOf(
      entitiesOf(view, {
        sort,
        filter,
        cell: {
          ...{ aspect, area, level, stale, ownAssessment, evidence },
          ...{ capability, demand, risesWith, withinOwnReach },
        },
      }),
    );
}
