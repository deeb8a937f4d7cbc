import { findArea, type Model } from '@cnmm/backstage-plugin-maturity-common';
import type { EntityCell, PortfolioView } from './PortfolioView';

/** A view without what the model does not have, such as aspects of another. */
export function withinModel(view: PortfolioView, model: Model): PortfolioView {
  const capabilities = model.capabilities.map(({ id }) => id);
  const aspects = model.aspects.map(({ id }) => id);
  return {
    ...view,
    expanded: view.expanded.filter(id => aspects.includes(id)),
    given: view.given.filter(id => capabilities.includes(id)),
    cell: cellWithin(view.cell, model),
  };
}

function cellWithin(cell: EntityCell, model: Model): EntityCell {
  const { aspect, area, level, capability } = cell;
  const known =
    (!aspect || model.aspects.some(({ id }) => id === aspect)) &&
    (!area || findArea(model, area) !== undefined) &&
    (!level ||
      level === 'none' ||
      model.levels.some(each => String(each.level) === level)) &&
    (!capability || model.capabilities.some(({ id }) => id === capability));
  // Part of a cell would be other entities than those that were meant.
  return known ? cell : {};
}
