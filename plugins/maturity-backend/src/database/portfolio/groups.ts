import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import {
  fromSelection,
  groupColumns,
  isEntityGrouping,
  type Selection,
} from './selection';
import { visibleMemberships } from '../visibility/visibleRefs';

/** A selection, counted by group. */
export interface RollupQuery extends Selection {
  groupBy: GroupBy;
  /** Answers older than this are stale. */
  staleBefore: Date;
}

/**
 * The start of every query by group: the entities of a selection, each once for
 * every group that it belongs to, or once without a group. A filter of the same
 * field leaves the groups that it names.
 *
 * @param keys - only these groups; null is the key of entities without one.
 * Default: all
 * @returns the query, the column with the key of the group, and the condition
 * that the entity names the group itself
 */
export function fromGroups(
  knex: Knex,
  { groupBy, ...selection }: RollupQuery,
  keys?: (string | null)[],
): { query: Knex.QueryBuilder; key: string; isDirect: string } {
  const query = fromSelection(knex, selection);
  const key = groupColumns[groupBy];
  if (isEntityGrouping(groupBy)) {
    query.leftJoin(
      visibleMemberships(knex, groupBy, selection.visibleSet).as('m'),
      'm.entity_ref',
      'e.entity_ref',
    );
  }
  const named = selection.filter[groupBy];
  if (named) query.whereIn(key, named);
  if (keys) {
    query.where(group => {
      group.whereIn(
        key,
        keys.filter(each => each !== null),
      );
      if (keys.includes(null)) group.orWhereNull(key);
    });
  }
  const isDirect = isEntityGrouping(groupBy)
    ? 'm.direct'
    : `${key} is not null`;
  return { query, key, isDirect };
}
