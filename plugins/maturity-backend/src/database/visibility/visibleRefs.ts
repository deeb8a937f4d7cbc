import type { EntityGrouping } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { isPostgres } from '../rows';

/**
 * A set of entity refs in the database: all that a caller may see of what the
 * projection names, be it entities, their parts, groups or providers. Nothing
 * else is counted or named. A set never changes.
 */
export interface VisibleSet {
  readonly id: number;
}

/** The set of a caller who may see nothing. It has no row: ids start at 1. */
export const NOTHING_VISIBLE: VisibleSet = { id: 0 };

/**
 * This is where visibility enters the SQL: the entities as the caller may see
 * them. Hidden entities are absent from every query, and hidden owners, systems
 * and domains are null, so that nothing hidden is counted, filtered by or named.
 */
export function visibleEntities(
  knex: Knex,
  visibleSet: VisibleSet | undefined,
) {
  if (!visibleSet) return { e: 'projected_entities' };
  const named = (column: string) =>
    knex.raw('case when exists ? then ?? end as ??', [
      isVisible(knex, visibleSet, `projected.${column}`),
      `projected.${column}`,
      column,
    ]);
  return knex('projected_entities as projected')
    .join('visible_refs as visible', join =>
      join
        .on('visible.entity_ref', 'projected.entity_ref')
        .andOnVal('visible.set_id', visibleSet.id),
    )
    .select(
      'projected.entity_ref',
      'projected.kind',
      'projected.title',
      'projected.sort_title',
      'projected.type',
      'projected.lifecycle',
      named('owner_ref'),
      named('system_ref'),
      named('domain_ref'),
    )
    .as('e');
}

/** The groups that entities belong to and the caller may see, as `m`. */
export function visibleMemberships(
  knex: Knex,
  field: EntityGrouping,
  visibleSet: VisibleSet | undefined,
): Knex.QueryBuilder {
  const memberships = knex('projected_memberships as m')
    .where('m.field', field)
    .select('m.entity_ref', 'm.group_ref', 'm.direct');
  return onlyVisible(memberships, knex, visibleSet, 'm.group_ref');
}

/** Restricts a query to rows with a ref that the caller may see. */
export function onlyVisible(
  query: Knex.QueryBuilder,
  knex: Knex,
  visibleSet: VisibleSet | undefined,
  column: string,
): Knex.QueryBuilder {
  return visibleSet
    ? query.whereExists(isVisible(knex, visibleSet, column))
    : query;
}

/** Restricts a query to rows with a ref that the caller may not see. */
export function onlyHidden(
  query: Knex.QueryBuilder,
  knex: Knex,
  visibleSet: VisibleSet,
  column: string,
): Knex.QueryBuilder {
  return query.whereNotExists(isVisible(knex, visibleSet, column));
}

/**
 * Whether a column has a ref of a set, for `exists`. Both databases answer it by
 * the primary key, and PostgreSQL also by a join, whatever the size of the set:
 * it would read all of an `in` for every row once the set outgrows its memory.
 */
function isVisible(
  knex: Knex,
  visibleSet: VisibleSet,
  column: string,
): Knex.QueryBuilder {
  return knex('visible_refs as seen')
    .where('seen.set_id', visibleSet.id)
    .where('seen.entity_ref', knex.ref(column))
    .select(knex.raw('1'));
}

/**
 * Any number of refs as a subquery with one binding: a list of bindings is
 * limited in length, and a temporary table would tie up a connection.
 */
export function refsSubquery(knex: Knex, refs: string[]): Knex.Raw {
  const json = JSON.stringify(refs);
  return isPostgres(knex)
    ? knex.raw('select jsonb_array_elements_text(?::jsonb)', [json])
    : knex.raw('select value from json_each(?)', [json]);
}
