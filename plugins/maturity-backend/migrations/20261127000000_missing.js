/**
 * What entities name as their owner, system or domain although the catalog does
 * not have it. A part of the projection, so it can be rebuilt as well.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projected_missing', table => {
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('projected_entities')
      .onDelete('CASCADE');
    table.string('missing_ref', 255).notNullable().comment('In lower case');
    table.primary(['entity_ref', 'missing_ref']);
    // Tells which of the groups of a page are missing.
    table.index(['missing_ref'], 'projected_missing_ref_idx');
  });
};

/**
 * Deletes nothing that cannot be rebuilt.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_missing');
};
