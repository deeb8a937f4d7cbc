import { InputError } from '@backstage/errors';
import {
  type EntitySortField,
  findArea,
  type Model,
  parseEntitySort,
  parseRollupSort,
  type RollupSortField,
  type SortOrder,
} from '@cnmm/backstage-plugin-maturity-common';
import type { LevelSubject } from '../../database';

/** An order of a list, for a certain model. */
export interface Sort<Field> {
  by: Field;
  /** The aspect or area that `level` is about, if it is about one. */
  levelOf?: LevelSubject;
  descending: boolean;
}

/**
 * Reads how entities are sorted; by title if it is left out.
 *
 * @throws InputError naming `sort`
 */
export function entitySortOf(
  model: Model,
  sort: string = 'title',
): Sort<EntitySortField> {
  return sortOf(model, sort, parseEntitySort(sort));
}

/**
 * Reads how rollups are sorted; by title if it is left out.
 *
 * @throws InputError naming `sort`
 */
export function rollupSortOf(
  model: Model,
  sort: string = 'title',
): Sort<RollupSortField> {
  return sortOf(model, sort, parseRollupSort(sort));
}

function sortOf<Field extends string>(
  model: Model,
  sort: string,
  order: SortOrder<Field> | undefined,
): Sort<Field | 'level'> {
  if (!order) {
    throw new InputError(`sort: this list cannot be sorted by '${sort}'`);
  }
  const { field: by, levelOf: id, descending } = order;
  if (id === undefined) return { by, descending };
  if (model.aspects.some(aspect => aspect.id === id)) {
    return { by, levelOf: { of: 'aspect', id }, descending };
  }
  if (findArea(model, id)) {
    return { by, levelOf: { of: 'area', id }, descending };
  }
  throw new InputError(`sort: ${model.id} has no aspect or area '${id}'`);
}
