/**
 * What facts say about the claims of entities, by model, and which capabilities
 * they show to be in use. It can be rebuilt: the next reconciliation fills it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_reports', table => {
    table
      .integer('claims_supported')
      .notNullable()
      .defaultTo(0)
      .comment('Practices that it claims itself and facts support');
    table.integer('claims_contradicted').notNullable().defaultTo(0);
    table.integer('claims_without_evidence').notNullable().defaultTo(0);
    table
      .integer('seen_beyond')
      .notNullable()
      .defaultTo(0)
      .comment('Practices that facts support though it does not claim them');
  });
  await knex.schema.createTable('projected_seen_uses', table => {
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('projected_entities')
      .onDelete('CASCADE');
    table.string('model_id', 200).notNullable();
    table
      .string('capability_id', 200)
      .notNullable()
      .comment('Used by the entity, as a check has found');
    table.primary(['entity_ref', 'model_id', 'capability_id']);
  });
};

/**
 * Deletes nothing that cannot be rebuilt.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_seen_uses');
  await knex.schema.alterTable('projected_reports', table => {
    table.dropColumns(
      'claims_supported',
      'claims_contradicted',
      'claims_without_evidence',
      'seen_beyond',
    );
  });
};
