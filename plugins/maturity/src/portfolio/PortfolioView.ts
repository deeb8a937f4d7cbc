import type {
  DemandFilter,
  EntitySort,
  GroupBy,
  LevelFilter,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';

/** How a portfolio is shown: groups to look at or to read, or the entities. */
export type PortfolioDisplay = 'heatmap' | 'table' | 'entities';

/** Which entities are behind a number: those of a level, or of a demand. */
export type EntityCell = LevelFilter & DemandFilter;

/** What the page of the portfolio shows. */
export interface PortfolioView {
  display: PortfolioDisplay;
  groupBy: GroupBy;
  filter: PortfolioFilter;
  /** Ids of the aspects whose areas have columns. */
  expanded: string[];
  /** Ids of the capabilities that are taken as given. */
  given: string[];
  /** Which entities are listed; of groups, nothing. */
  cell: EntityCell;
  sort: EntitySort;
}

/** What the page shows when it is opened. */
export const defaultView: PortfolioView = {
  display: 'heatmap',
  groupBy: 'system',
  filter: {},
  expanded: [],
  given: [],
  cell: {},
  sort: 'title',
};

/** The fields of a filter by which entities are also grouped. */
export const filterFields: readonly GroupBy[] = [
  'domain',
  'system',
  'owner',
  'kind',
  'type',
  'lifecycle',
];

/** Whether a filter leaves all entities of the default kind. */
export function isUnfiltered(filter: PortfolioFilter): boolean {
  return Object.values(filter).every(value => value.length === 0);
}
