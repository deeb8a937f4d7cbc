import { useRouteRef } from '@backstage/core-plugin-api';
import {
  findArea,
  type Model,
  parseEntitySort,
} from '@cnmm/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { LIST_HASH, MODEL_PARAM } from '../../api/links';
import { type Capture, useCapture } from '../../api/useCapture';
import { rootRouteRef } from '../../routes';
import { chosenValues, filterFields } from '../filters/filterFields';
import {
  defaultView,
  type CellFilter,
  type PortfolioView,
} from './PortfolioView';
import { formatView, parseView } from './viewParams';

/** What the page shows, and how to change it. */
export interface PortfolioViewControl {
  view: PortfolioView;
  /** The path and search of another view, for the same model. */
  hrefOf: (view: PortfolioView) => string;
  /** The same, scrolled to its list. */
  listHrefOf: (view: PortfolioView) => string;
  /**
   * Changes what is shown.
   *
   * @param options - `replace: true` keeps the current view out of the history
   */
  show: (
    changes: Partial<PortfolioView>,
    options?: { replace?: boolean },
  ) => void;
}

/** What the page shows, which is kept in the URL and nowhere else. */
export function usePortfolioView(model: Model): PortfolioViewControl {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const path = useRouteRef(rootRouteRef)();
  const capture = useCapture();
  return useMemo(() => {
    const view = withinModel(parseView(params), model);
    const modelId = params.get(MODEL_PARAM);
    const hrefOf = (other: PortfolioView) => {
      const next = formatView(other);
      if (modelId) next.set(MODEL_PARAM, modelId);
      const search = next.toString();
      return search ? `${path}?${search}` : path;
    };
    return {
      view,
      hrefOf,
      listHrefOf: other => `${hrefOf(other)}${LIST_HASH}`,
      show: (changes, options) => {
        captureChanges(capture, view, changes);
        navigate(hrefOf({ ...view, ...changes }), options);
      },
    };
  }, [params, navigate, path, model, capture]);
}

/** Captures what somebody filters or groups by, and what they try. */
function captureChanges(
  capture: Capture,
  view: PortfolioView,
  { filter, groupBy, given }: Partial<PortfolioView>,
): void {
  if (filter) {
    filterFields
      .map(field => ({
        field,
        before: chosenValues(view.filter, field).length,
        values: chosenValues(filter, field).length,
      }))
      .filter(({ before, values }) => before !== values)
      .forEach(({ field, values }) => capture('filter', field, { values }));
    if (filter.text !== view.filter.text) {
      capture('filter', 'text', { values: filter.text ? 1 : 0 });
    }
  }
  if (groupBy && groupBy !== view.groupBy) capture('group', groupBy);
  if (given) capture('what-if', given.join(','), { given: given.length });
}

/** Drops what the model does not have, such as the aspects of another model. */
export function withinModel(view: PortfolioView, model: Model): PortfolioView {
  const capabilities = model.capabilities.map(({ id }) => id);
  const aspects = model.aspects.map(({ id }) => id);
  return {
    ...view,
    expanded: view.expanded.filter(id => aspects.includes(id)),
    given: view.given.filter(id => capabilities.includes(id)),
    cell: cellWithinModel(view.cell, model),
    sort: sortWithinModel(view.sort, model),
  };
}

function sortWithinModel(
  sort: PortfolioView['sort'],
  model: Model,
): PortfolioView['sort'] {
  const levelOf = parseEntitySort(sort)?.levelOf;
  const isKnown =
    levelOf === undefined ||
    model.aspects.some(({ id }) => id === levelOf) ||
    findArea(model, levelOf) !== undefined;
  return isKnown ? sort : defaultView.sort;
}

function cellWithinModel(cell: CellFilter, model: Model): CellFilter {
  const { aspect, area, level, capability, risesWith = [] } = cell;
  const has = (id: string) => model.capabilities.some(each => each.id === id);
  const isKnown =
    (!aspect || model.aspects.some(({ id }) => id === aspect)) &&
    (!area || findArea(model, area) !== undefined) &&
    (!level ||
      level === 'none' ||
      model.levels.some(each => String(each.level) === level)) &&
    (!capability || has(capability)) &&
    risesWith.every(has);
  // Half a cell filter would list entities that nobody asked for.
  return isKnown ? cell : {};
}
