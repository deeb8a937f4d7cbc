/**
 * What the catalog shows under the conditions of a policy: sets of entity refs,
 * which all replicas share for half a minute. Times are milliseconds since 1970
 * by the clock of the database, as replicas may disagree.
 *
 * Nothing refers to a set, and a set may hold entities that are not projected,
 * so there are no foreign keys: checking 50,000 of them takes longer than
 * writing them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('visible_sets', table => {
    table.increments('id').comment('Never used again');
    table
      .string('key', 64)
      .notNullable()
      .index()
      .comment('A hash of the conditions, equal for equal ones');
    table
      .string('refs_hash', 64)
      .notNullable()
      .comment('Equal for the same refs');
    table.integer('size').notNullable().comment('How many refs it has');
    table
      .bigInteger('fresh_until')
      .notNullable()
      .comment('Requests that come later need another set');
    table
      .bigInteger('leased_until')
      .notNullable()
      .comment('Requests that use it may go on until then');
  });
  await knex.schema.createTable('visible_refs', table => {
    table.integer('set_id').notNullable();
    table.string('entity_ref', 255).notNullable();
    table.primary(['set_id', 'entity_ref']);
  });
};

/**
 * Deletes nothing that is not read from the catalog again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('visible_refs');
  await knex.schema.dropTable('visible_sets');
};
