/**
 * Since when the catalog cannot be reached, so that views of what it said before
 * can say so. It is cleared as soon as the catalog is read again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('reconciliations', table => {
    table.dateTime('unreachable_since').nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('reconciliations', table => {
    table.dropColumn('unreachable_since');
  });
};
