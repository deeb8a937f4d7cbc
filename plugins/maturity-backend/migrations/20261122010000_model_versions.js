/**
 * Every model that was ever served, by its hash. An answer names the hash of
 * the model that it was given to; with that model at hand, one can tell what
 * the answer said then, and whether it is to be confirmed now.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_versions', table => {
    table.string('hash', 64).primary().comment('SHA-256, hex');
    table.string('model_id', 200).notNullable();
    table.string('version', 200).notNullable();
    table
      .text('definition', 'longtext')
      .notNullable()
      .comment('As it was written, without settings: JSON');
    table.dateTime('first_seen_at').notNullable();
  });
};

/**
 * Loses the models that are no longer configured.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('model_versions');
};
