/**
 * What entities need, in place of what they lack: which capabilities an entity
 * uses depends on what the reader may see, what it needs does not. The next
 * reconciliation fills the table.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.dropTable('projected_blockers');
  await knex.schema.dropTable('projected_gaps');
  await knex.schema.createTable('projected_needs', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table
      .text('needs')
      .notNullable()
      .comment(
        'Areas with the capabilities they need for their next level, JSON',
      );
    table.primary(['entity_ref', 'model_id']);
  });
};

/**
 * Deletes nothing that cannot be rebuilt. A system used to have rows of what its
 * components use, which come back with the next reconciliation.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_needs');
  await knex.schema.createTable('projected_gaps', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('capability_id', 200).notNullable();
    table
      .integer('areas')
      .notNullable()
      .comment('Areas that the capability brings closer');
    table
      .integer('sole_areas')
      .notNullable()
      .comment('Areas that only the capability blocks');
    table.primary(['entity_ref', 'model_id', 'capability_id']);
  });
  await knex.schema.createTable('projected_blockers', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('area_id', 200).notNullable();
    table.string('capability_id', 200).notNullable();
    table
      .integer('capabilities')
      .notNullable()
      .comment('The number of blockers of the area');
    table.primary(['entity_ref', 'model_id', 'area_id', 'capability_id']);
  });
};

/** @param {import('knex').Knex.CreateTableBuilder} table */
function belongsToEntity(table) {
  table
    .string('entity_ref', 255)
    .notNullable()
    .references('entity_ref')
    .inTable('projected_entities')
    .onDelete('CASCADE');
}
