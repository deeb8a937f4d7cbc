/**
 * What entities have answered themselves, as opposed to inherited. Reports are
 * projected anew with the next reconciliation.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_reports', table => {
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Of its own latest assessment; 0 if there is none');
  });
  await knex.schema.alterTable('projected_aspects', table => {
    table
      .boolean('inherited')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the level comes from answers of others alone');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('projected_aspects', table => {
    table.dropColumn('inherited');
  });
  await knex.schema.alterTable('projected_reports', table => {
    table.dropColumn('revision');
  });
};
