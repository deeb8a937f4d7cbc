/**
 * Which capabilities a source provides, if that is why its answers apply.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_sources', table => {
    table
      .text('capability_ids')
      .nullable()
      .comment('JSON list of the capabilities that a provider provides');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('projected_sources').where('relation', 'provider').delete();
  await knex.schema.alterTable('projected_sources', table => {
    table.dropColumn('capability_ids');
  });
};
