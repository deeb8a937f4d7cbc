import { parseEntityRef } from '@backstage/catalog-model';
import {
  groupings,
  type DemandKind,
  type EntitySort,
  type GroupBy,
  type PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  defaultView,
  filterFields,
  type EntityCell,
  type PortfolioDisplay,
  type PortfolioView,
} from './PortfolioView';

const displays: readonly PortfolioDisplay[] = ['heatmap', 'table', 'entities'];

const demands: readonly DemandKind[] = ['soleBlocker', 'bringsCloser', 'inUse'];

const sorts: readonly EntitySort[] = [
  'title',
  '-title',
  'level',
  '-level',
  'coverage',
  '-coverage',
  'oldest',
  '-oldest',
];

/** The fields whose values are entities. */
const refFields: readonly GroupBy[] = ['domain', 'system', 'owner'];

/** As many values as the backend takes of one field. */
const MOST_VALUES = 100;

/** As many characters as the backend takes of one value. */
const LONGEST_VALUE = 255;

/** As many characters as the backend takes of a text. */
export const LONGEST_TEXT = 200;

/**
 * Reads what the page shows from the parameters of its URL. What is not known
 * is dropped: a URL that somebody wrote still shows something.
 */
export function parseView(params: URLSearchParams): PortfolioView {
  return {
    display: oneOf(displays, params.get('view')) ?? defaultView.display,
    groupBy: oneOf(groupings, params.get('groupBy')) ?? defaultView.groupBy,
    filter: parseFilter(params),
    expanded: valuesOf(params, 'expand'),
    given: valuesOf(params, 'given'),
    cell: parseCell(params),
    sort: oneOf(sorts, params.get('sort')) ?? defaultView.sort,
  };
}

/** The parameters that say what the page shows; none for the default view. */
export function formatView(view: PortfolioView): URLSearchParams {
  const { filter, cell } = view;
  const params = new URLSearchParams();
  const set = (key: string, value: string | undefined, byDefault?: string) => {
    if (value && value !== byDefault) params.set(key, value);
  };
  const add = (key: string, values: readonly string[] = []) =>
    values.forEach(value => params.append(key, value));

  set('view', view.display, defaultView.display);
  set('groupBy', view.groupBy, defaultView.groupBy);
  filterFields.forEach(field => add(field, filter[field]));
  add('without', filter.without);
  set('text', filter.text);
  add('expand', view.expanded);
  add('given', view.given);
  set('aspect', cell.aspect);
  set('area', cell.area);
  set('level', cell.level);
  set('stale', cell.stale ? 'true' : undefined);
  set('capability', cell.capability);
  set('demand', cell.demand);
  set('sort', view.sort, defaultView.sort);
  return params;
}

function parseFilter(params: URLSearchParams): PortfolioFilter {
  const filter: PortfolioFilter = {};
  for (const field of filterFields) {
    const values = valuesOf(params, field).filter(
      value => !refFields.includes(field) || isEntityRef(value),
    );
    if (values.length > 0) filter[field] = values;
  }
  const without = valuesOf(params, 'without')
    .map(value => oneOf(groupings, value))
    .filter((field): field is GroupBy => field !== undefined);
  if (without.length > 0) filter.without = without;
  const text = valueOf(params, 'text');
  if (text && text.length <= LONGEST_TEXT) filter.text = text;
  return filter;
}

function parseCell(params: URLSearchParams): EntityCell {
  const area = valueOf(params, 'area');
  // An area says of which aspect it is.
  const aspect = area ? undefined : valueOf(params, 'aspect');
  const level = params.get('level');
  const capability = valueOf(params, 'capability');
  const demand = oneOf(demands, params.get('demand'));
  return {
    ...(aspect && { aspect }),
    ...(area && { area }),
    ...(level && /^(none|\d)$/.test(level) && { level }),
    ...(params.get('stale') === 'true' && { stale: true }),
    ...(capability && demand && { capability, demand }),
  };
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string | null,
): T | undefined {
  return known.find(each => each === value);
}

function valueOf(params: URLSearchParams, key: string): string | undefined {
  return valuesOf(params, key).at(0);
}

function valuesOf(params: URLSearchParams, key: string): string[] {
  return [...new Set(params.getAll(key))]
    .filter(isTakeable)
    .slice(0, MOST_VALUES);
}

function isEntityRef(value: string): boolean {
  try {
    parseEntityRef(value);
    return true;
  } catch {
    return false;
  }
}

function isTakeable(value: string): boolean {
  return (
    value.trim() !== '' &&
    value.length <= LONGEST_VALUE &&
    !value.includes('\u0000')
  );
}
