/**
 * Providers that are found, and what people decide about them. What has been
 * projected so far are annotated providers.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_providers', table => {
    table
      .boolean('annotated')
      .notNullable()
      .defaultTo(true)
      .comment('Whether an annotation says so');
    table
      .string('found_field', 20)
      .nullable()
      .comment('The field that it was found by');
    table
      .text('found_match')
      .nullable()
      .comment('The project or type that the field names');
    table
      .boolean('effective')
      .notNullable()
      .defaultTo(true)
      .comment('Whether it counts, or is only suggested or dismissed');
  });

  // Source of truth: never derived, and kept while the entity is away.
  await knex.schema.createTable('provider_decisions', table => {
    table.string('entity_ref', 255).notNullable();
    table.string('capability_id', 200).notNullable();
    table.string('decision', 20).notNullable();
    table.timestamp('decided_at', { useTz: true }).notNullable();
    table.string('decided_by', 255).notNullable().comment('Entity ref');
    table.primary(['entity_ref', 'capability_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('provider_decisions');
  await knex('projected_providers').where('annotated', false).delete();
  await knex.schema.alterTable('projected_providers', table => {
    table.dropColumns('annotated', 'found_field', 'found_match', 'effective');
  });
};
