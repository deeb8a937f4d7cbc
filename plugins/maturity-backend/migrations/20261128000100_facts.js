/**
 * What the catalog, tools and scripts have observed about entities: of each
 * fact the latest value. The facts of the catalog can be rebuilt, those that
 * were posted cannot. So the table refers to no entity, and keeps them while an
 * entity is not in the catalog.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('facts', table => {
    table.string('entity_ref', 255).notNullable().comment('In lower case');
    table.string('fact_id', 200).notNullable();
    table
      .string('source', 63)
      .notNullable()
      .comment('The first part of the id');
    table
      .text('value')
      .notNullable()
      .comment('A boolean, number or text: JSON');
    table.text('link').nullable();
    table
      .dateTime('observed_at')
      .notNullable()
      .comment('For facts of the catalog: since when they are as they are');
    table.primary(['entity_ref', 'fact_id']);
  });
};

/**
 * Deletes what was posted.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('facts');
};
