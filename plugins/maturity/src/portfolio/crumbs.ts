import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import { widened } from './drill';
import {
  filterFields,
  type PortfolioDisplay,
  type PortfolioView,
} from './PortfolioView';

/** A group on the way from everything to what is shown. */
export interface Crumb {
  groupBy: GroupBy;
  /** The entity or value; absent for what is in no group. */
  value?: string;
  /** What is seen there. */
  view: PortfolioView;
}

/** The way from everything to what is shown. */
export interface Crumbs {
  all: PortfolioView;
  crumbs: Crumb[];
}

/**
 * The way to what is shown: the fields of its filter that name one group each,
 * the coarse ones first. Each step is grouped by what the next one chose.
 */
export function crumbsOf(view: PortfolioView): Crumbs {
  const { filter } = view;
  const fields = filterFields.filter(
    field =>
      filter[field]?.length === 1 || filter.without?.includes(field) === true,
  );
  const at = (index: number): PortfolioView => ({
    ...view,
    display: groupDisplay(view.display),
    cell: {},
    filter: widened(filter, fields.slice(index)),
    groupBy: fields[index] ?? view.groupBy,
  });
  return {
    all: at(0),
    crumbs: fields.map((groupBy, index) => ({
      groupBy,
      value: filter[groupBy]?.[0],
      view: index + 1 < fields.length ? at(index + 1) : { ...view, cell: {} },
    })),
  };
}

function groupDisplay(display: PortfolioDisplay): PortfolioDisplay {
  return display === 'entities' ? 'heatmap' : display;
}
