/**
 * What a portfolio shows beyond the levels of today: which capabilities are
 * offered, used and lacking, and how the levels came to be.
 *
 * All projected_* tables are derived, as in the migration before: they follow
 * the entity that they are of, and are made again by a reconciliation.
 *
 * pending_updates is not derived. A row is written with an assessment, in its
 * transaction, and goes when the projection of all that inherit from the
 * entity has followed: so a backend that dies in between leaves the rest of
 * the work to the next one. `after_ref` is how far it has come; a claim that
 * nobody renews ends by itself.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('pending_updates', table => {
    table.increments('id');
    table.string('source_ref', 255).notNullable().comment('Lower-case ref');
    table.string('after_ref', 255).notNullable().defaultTo('');
    table.string('claimed_by', 36).nullable();
    table.dateTime('claimed_until').nullable();
  });
  await knex.schema.alterTable('reconciliations', table => {
    table.integer('seen').notNullable().defaultTo(0);
    table.dateTime('progressed_at').nullable();
    table.dateTime('finished_at').nullable();
  });
  await knex.schema.alterTable('projected_entities', table => {
    // In lower case: what lists are sorted by, and searched in.
    table.string('sort_title', 255).notNullable().defaultTo('');
  });
  if (knex.client.config.client === 'pg') {
    // The same order on every database, and one that an index can serve.
    await knex.raw(
      'alter table projected_entities alter column sort_title type varchar(255) collate "C"',
    );
  }
  await knex.schema.createTable('projected_providers', table => {
    // Providers are of any kind, not only of those that are assessed.
    table.string('entity_ref', 255).notNullable();
    table.string('capability_id', 200).notNullable();
    table.integer('seen_run').notNullable();
    table.primary(['entity_ref', 'capability_id']);
  });
  await knex.schema.createTable('projected_uses', table => {
    ownedByEntity(table);
    table.string('provider_ref', 255).notNullable();
    table.primary(['entity_ref', 'provider_ref']);
  });
  await knex.schema.createTable('projected_gaps', table => {
    ownedByEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('capability_id', 200).notNullable();
    table.integer('areas').notNullable().comment('That it brings closer');
    table.integer('sole_areas').notNullable().comment('That it alone holds');
    table.primary(['entity_ref', 'model_id', 'capability_id']);
  });
  await knex.schema.createTable('projected_level_changes', table => {
    ownedByEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('aspect_id', 200).notNullable();
    table.dateTime('changed_at').notNullable();
    table.string('changed_on', 10).notNullable().comment('The day, UTC');
    table.integer('from_level').nullable();
    table.integer('to_level').nullable();
    table.primary(['entity_ref', 'model_id', 'aspect_id', 'changed_at']);
  });
};

/**
 * Loses the updates that are pending, which the next reconciliation makes up
 * for, and nothing else that can not be made again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_level_changes');
  await knex.schema.dropTable('projected_gaps');
  await knex.schema.dropTable('projected_uses');
  await knex.schema.dropTable('projected_providers');
  await knex.schema.alterTable('projected_entities', table => {
    table.dropColumn('sort_title');
  });
  await knex.schema.alterTable('reconciliations', table => {
    table.dropColumn('seen');
    table.dropColumn('progressed_at');
    table.dropColumn('finished_at');
  });
  await knex.schema.dropTable('pending_updates');
};

/** @param {import('knex').Knex.CreateTableBuilder} table */
function ownedByEntity(table) {
  table
    .string('entity_ref', 255)
    .notNullable()
    .references('entity_ref')
    .inTable('projected_entities')
    .onDelete('CASCADE');
}
