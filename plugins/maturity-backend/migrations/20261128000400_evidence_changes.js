/**
 * How what facts say about the claims of entities has changed, day by day, for
 * trends. Unlike the projection it cannot be rebuilt, as of a fact only the
 * latest value is kept. So the table refers to no entity, and keeps the changes
 * while an entity is not in the catalog.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence_changes', table => {
    table.string('entity_ref', 255).notNullable();
    table.string('model_id', 200).notNullable();
    table.string('changed_on', 10).notNullable().comment('YYYY-MM-DD, UTC');
    table
      .integer('supported')
      .notNullable()
      .comment('How many more than the day before; may be negative');
    table.integer('contradicted').notNullable();
    table.integer('without_evidence').notNullable();
    table.primary(['entity_ref', 'model_id', 'changed_on']);
  });
};

/**
 * Deletes the history of the evidence.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence_changes');
};
