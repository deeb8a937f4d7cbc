import { parseEntityRef } from '@backstage/catalog-model';
import {
  evidenceKinds,
  groupings,
  isEntitySort,
  isRollupSort,
  type DemandKind,
  type GroupBy,
  type PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { filterFields, hasEntityRefs } from '../filters/filterFields';
import {
  buildDisplays,
  defaultView,
  displays,
  defaultSortOf,
  type CellFilter,
  type PortfolioView,
} from './PortfolioView';

const demands: readonly DemandKind[] = ['soleBlocker', 'bringsCloser', 'inUse'];

/** The most values per field that the backend accepts. */
const MAX_VALUES = 100;

/** The longest value that the backend accepts, in characters. */
const MAX_VALUE_LENGTH = 255;

/** The longest search text that the backend accepts, in characters. */
export const MAX_TEXT_LENGTH = 200;

/**
 * Reads a view from URL parameters. Invalid ones are ignored, so that a URL
 * written by hand still shows something.
 */
export function parseView(params: URLSearchParams): PortfolioView {
  const display = oneOf(displays, params.get('view')) ?? defaultView.display;
  const cell = parseCell(params);
  return {
    display,
    groupBy: oneOf(groupings, params.get('groupBy')) ?? defaultView.groupBy,
    filter: parseFilter(params),
    expanded: valuesOf(params, 'expand'),
    given: valuesOf(params, 'given'),
    build: oneOf(buildDisplays, params.get('build')) ?? defaultView.build,
    cell,
    sort: parseSort(valueOf(params, 'sort'), { display, cell }),
  };
}

/** The URL parameters of a view; none for the default view. */
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
  set('build', view.build, defaultView.build);
  set('aspect', cell.aspect);
  set('area', cell.area);
  set('level', cell.level);
  set('stale', cell.stale ? 'true' : undefined);
  set('ownAssessment', cell.ownAssessment?.toString());
  set('evidence', cell.evidence);
  set('capability', cell.capability);
  set('demand', cell.demand);
  add('risesWith', cell.risesWith);
  set('withinOwnReach', cell.withinOwnReach ? 'true' : undefined);
  set('sort', view.sort, defaultSortOf(view));
  return params;
}

function parseFilter(params: URLSearchParams): PortfolioFilter {
  const filter: PortfolioFilter = {};
  for (const field of filterFields) {
    const values = valuesOf(params, field).filter(
      value => !hasEntityRefs(field) || isEntityRef(value),
    );
    if (values.length > 0) filter[field] = values;
  }
  const without = valuesOf(params, 'without')
    .map(value => oneOf(groupings, value))
    .filter((field): field is GroupBy => field !== undefined);
  if (without.length > 0) filter.without = without;
  const text = valueOf(params, 'text');
  if (text && text.length <= MAX_TEXT_LENGTH) filter.text = text;
  return filter;
}

function parseCell(params: URLSearchParams): CellFilter {
  const area = valueOf(params, 'area');
  // An area implies its aspect.
  const aspect = area ? undefined : valueOf(params, 'aspect');
  const level = params.get('level');
  const own = oneOf(['true', 'false'], params.get('ownAssessment'));
  const evidence = oneOf(evidenceKinds, params.get('evidence'));
  const capability = valueOf(params, 'capability');
  const demand = oneOf(demands, params.get('demand'));
  const risesWith = valuesOf(params, 'risesWith');
  return {
    ...(aspect && { aspect }),
    ...(area && { area }),
    ...(level && /^(none|\d)$/.test(level) && { level }),
    ...(params.get('stale') === 'true' && { stale: true }),
    ...(own !== undefined && { ownAssessment: own === 'true' }),
    ...(evidence && { evidence }),
    ...(capability && demand && { capability, demand }),
    ...(risesWith.length > 0 && { risesWith }),
    ...(params.get('withinOwnReach') === 'true' && { withinOwnReach: true }),
  };
}

function parseSort(
  sort: string | undefined,
  view: Pick<PortfolioView, 'display' | 'cell'>,
): PortfolioView['sort'] {
  const isSort = view.display === 'entities' ? isEntitySort : isRollupSort;
  // No column leads to the strongest first, so no words name it.
  return sort && sort !== '-weakest' && isSort(sort)
    ? sort
    : defaultSortOf(view);
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
    .filter(isAcceptable)
    .slice(0, MAX_VALUES);
}

function isEntityRef(value: string): boolean {
  try {
    parseEntityRef(value);
    return true;
  } catch {
    return false;
  }
}

function isAcceptable(value: string): boolean {
  return (
    value.trim() !== '' &&
    value.length <= MAX_VALUE_LENGTH &&
    !value.includes('\u0000')
  );
}
