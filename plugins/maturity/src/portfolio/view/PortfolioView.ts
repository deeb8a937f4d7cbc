import type {
  DemandFilter,
  EntitySort,
  GroupBy,
  LevelFilter,
  PortfolioFilter,
  ReachFilter,
  RiseFilter,
  RollupSort,
} from '@cnmm/backstage-plugin-maturity-common';

/** The displays: groups as a heatmap or as a table, or a list of entities. */
export const displays = ['heatmap', 'table', 'entities'] as const;

/** One of the displays. */
export type PortfolioDisplay = (typeof displays)[number];

/** What to build next: in the best order, or each by itself, most wanted first. */
export const buildDisplays = ['order', 'wanted'] as const;

/** One of the ways to show what to build next. */
export type BuildDisplay = (typeof buildDisplays)[number];

/**
 * The entities behind a number: those at a level, of a demand, that would rise,
 * or with a level within their own reach.
 */
export type CellFilter = LevelFilter & DemandFilter & RiseFilter & ReachFilter;

/** What the portfolio page shows. */
export interface PortfolioView {
  display: PortfolioDisplay;
  groupBy: GroupBy;
  filter: PortfolioFilter;
  /** Ids of the aspects that are expanded into a column per area. */
  expanded: string[];
  /** Ids of the capabilities that the what-if takes as given. */
  given: string[];
  /** How what to build next is shown. */
  build: BuildDisplay;
  /** Narrows the list of entities; it does not apply to groups. */
  cell: CellFilter;
  /** That of entities where they are shown, else that of groups. */
  sort: EntitySort | RollupSort;
}

/** What the page shows when it is opened without parameters. */
export const defaultView: PortfolioView = {
  display: 'heatmap',
  groupBy: 'system',
  filter: {},
  expanded: [],
  given: [],
  build: 'order',
  cell: {},
  sort: 'weakest',
};

/** Whether a list is about whom to ask for an assessment. */
export function isAboutOwners({
  display,
  cell,
}: Pick<PortfolioView, 'display' | 'cell'>): boolean {
  return display === 'entities' && cell.ownAssessment === false;
}

/** How a view is sorted unless one chooses otherwise. */
export function defaultSortOf(
  view: Pick<PortfolioView, 'display' | 'cell'>,
): PortfolioView['sort'] {
  if (isAboutOwners(view)) return 'owner';
  const { evidence } = view.cell;
  return view.display === 'entities' &&
    (evidence === 'contradicted' || evidence === 'beyond')
    ? `-${evidence}`
    : defaultView.sort;
}
