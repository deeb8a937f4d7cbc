import type { EntityGrouping } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { isPostgres } from '../rows';

/**
 * The refs that a caller may see, in lower case, where that is not everything.
 * Nothing else is counted or named.
 */
export interface VisibleRefs {
  entities: string[];
  /** Systems, domains and owners. */
  groups: string[];
  /** Components, where the view is of systems or domains. */
  parts: string[];
  providers: string[];
}

/**
 * This is where visibility enters the SQL: the entities as the caller may see
 * them. Hidden entities are absent from every query, and hidden owners, systems
 * and domains are null, so that nothing hidden is counted, filtered by or named.
 */
export function visibleEntities(
  knex: Knex,
  visibleRefs: VisibleRefs | undefined,
) {
  if (!visibleRefs) return { e: 'projected_entities' };
  const named = (column: string) =>
    knex.raw('case when ?? in (?) then ?? end as ??', [
      column,
      refsSubquery(knex, visibleRefs.groups),
      column,
      column,
    ]);
  return knex('projected_entities')
    .whereRaw('?? in (?)', [
      'entity_ref',
      refsSubquery(knex, visibleRefs.entities),
    ])
    .select(
      'entity_ref',
      'kind',
      'title',
      'sort_title',
      'type',
      'lifecycle',
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
  visibleRefs: VisibleRefs | undefined,
): Knex.QueryBuilder {
  const memberships = knex('projected_memberships as m')
    .where('m.field', field)
    .select('m.entity_ref', 'm.group_ref', 'm.direct');
  return visibleRefs
    ? memberships.whereRaw('?? in (?)', [
        'm.group_ref',
        refsSubquery(knex, visibleRefs.groups),
      ])
    : memberships;
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
