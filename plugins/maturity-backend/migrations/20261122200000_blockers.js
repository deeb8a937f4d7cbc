/**
 * What holds areas of entities below their next levels where that is nothing
 * but capabilities, a row for each: so a portfolio can tell where the levels
 * would be if some capabilities were in use.
 *
 * It is derived, as all projected_* tables are, and is filled by the next
 * reconciliation: the reports that are there are said to be made from
 * something else than there is, so all of them are made anew.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projected_blockers', table => {
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('projected_entities')
      .onDelete('CASCADE');
    table.string('model_id', 200).notNullable();
    table.string('area_id', 200).notNullable();
    table.string('capability_id', 200).notNullable();
    table
      .integer('capabilities')
      .notNullable()
      .comment('Of the area: with all of them it rises');
    table.primary(['entity_ref', 'model_id', 'area_id', 'capability_id']);
  });
  await knex('projected_reports').update({ digest: '' });
};

/**
 * Loses nothing that can not be made again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_blockers');
};
