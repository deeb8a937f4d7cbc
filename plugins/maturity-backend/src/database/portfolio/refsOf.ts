import type { Knex } from 'knex';

/**
 * Any number of refs as a subquery with one value: a list of values would be
 * limited, and a temporary table would tie up a connection.
 */
export function refsOf(knex: Knex, refs: string[]): Knex.Raw {
  const json = JSON.stringify(refs);
  return knex.client.config.client === 'pg'
    ? knex.raw('select jsonb_array_elements_text(?::jsonb)', [json])
    : knex.raw('select value from json_each(?)', [json]);
}
