/**
 * The levels that the owners of an entity aim at, one per aspect. Only the
 * present one is kept: who changed it, and from what, is in the audit events.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('targets', table => {
    table.string('entity_ref', 255).notNullable().comment('Lower-case ref');
    table.string('model_id', 200).notNullable();
    table.string('aspect_id', 200).notNullable();
    table.integer('level').notNullable();
    // A day as people say it: a column of type date would move it by the
    // time zone of whoever reads it.
    table.string('target_date', 10).nullable().comment('YYYY-MM-DD');
    table.text('reason').nullable();
    table.dateTime('set_at').notNullable();
    table.string('set_by', 255).notNullable();
    table.primary(['entity_ref', 'model_id', 'aspect_id']);
  });
};

/**
 * Loses all targets.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('targets');
};
