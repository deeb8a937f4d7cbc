/**
 * The projection: what views of many entities read. All of it can be rebuilt
 * from the catalog and the assessments, so it can be dropped at any time.
 *
 * Everything belongs to a row of projected_entities and is deleted with it.
 * `seen_run` is the number of the last reconciliation that saw an entity.
 * Numbers only grow, so a run can delete what it did not see, and neither a
 * wrong clock nor a concurrent submit can make it delete too much.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reconciliations', table => {
    table.increments('run');
    table.dateTime('started_at').notNullable();
    table.integer('seen').notNullable().defaultTo(0);
    table.dateTime('progressed_at').nullable();
    table.dateTime('finished_at').nullable();
  });

  await knex.schema.createTable('projected_entities', table => {
    table.string('entity_ref', 255).primary().comment('In lower case');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.text('title').notNullable();
    table
      .string('sort_title', 255)
      .notNullable()
      .defaultTo('')
      .comment('In lower case: lists are sorted by it and searched in it');
    table.string('type', 255).nullable();
    table.string('lifecycle', 255).nullable();
    table.string('owner_ref', 255).nullable();
    table.string('system_ref', 255).nullable();
    table.string('domain_ref', 255).nullable();
    table.integer('seen_run').notNullable();
    // Finds what a run did not see without reading the rest.
    table.index(['seen_run'], 'projected_entities_seen_run_idx');
    // Reads a page of a list, which is of one kind and by title by default.
    table.index(
      ['kind', 'sort_title', 'entity_ref'],
      'projected_entities_order_idx',
    );
    // Finds the few entities of a group. The kind comes first, as a portfolio
    // is of some kinds: SQLite prefers these indexes only then.
    for (const column of ['system_ref', 'domain_ref', 'owner_ref']) {
      table.index(['kind', column], `projected_entities_${column}_idx`);
    }
  });
  if (knex.client.config.client === 'pg') {
    // The same order on every database, and one that an index can serve.
    await knex.raw(
      'alter table projected_entities alter column sort_title type varchar(255) collate "C"',
    );
  }

  await knex.schema.createTable('projected_sources', table => {
    belongsToEntity(table);
    table.integer('position').notNullable().comment('0 is the entity itself');
    table.string('source_ref', 255).notNullable();
    table.string('relation', 16).notNullable();
    table.primary(['entity_ref', 'position']);
    // Reads what inherits from an entity in chunks, ordered.
    table.index(['source_ref', 'entity_ref'], 'projected_sources_source_idx');
  });

  await knex.schema.createTable('projected_reports', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table.integer('level').nullable();
    table.integer('answered').notNullable();
    table.integer('total').notNullable();
    table
      .dateTime('oldest_submitted_at')
      .nullable()
      .comment('Of the effective answers; staleness depends on the day');
    table
      .string('digest', 64)
      .notNullable()
      .comment('Of the whole report: if equal, there is nothing to write');
    table.primary(['entity_ref', 'model_id']);
  });

  await knex.schema.createTable('projected_aspects', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('aspect_id', 200).notNullable();
    table.integer('level').notNullable();
    table.primary(['entity_ref', 'model_id', 'aspect_id']);
  });

  await knex.schema.createTable('projected_areas', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('area_id', 200).notNullable();
    table.string('state', 32).notNullable();
    table.integer('level').nullable();
    table.string('source_ref', 255).notNullable();
    table.dateTime('submitted_at').notNullable();
    table.primary(['entity_ref', 'model_id', 'area_id']);
  });

  await knex.schema.createTable('projected_level_changes', table => {
    belongsToEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('aspect_id', 200).notNullable();
    table.dateTime('changed_at').notNullable();
    table.string('changed_on', 10).notNullable().comment('The day, UTC');
    table.integer('from_level').nullable();
    table.integer('to_level').nullable();
    table.primary(['entity_ref', 'model_id', 'aspect_id', 'changed_at']);
  });

  // Providers may be of kinds that are not assessed, so they have no row in
  // projected_entities.
  await knex.schema.createTable('projected_providers', table => {
    table.string('entity_ref', 255).notNullable();
    table.string('capability_id', 200).notNullable();
    table.integer('seen_run').notNullable();
    table.primary(['entity_ref', 'capability_id']);
  });

  await knex.schema.createTable('projected_uses', table => {
    belongsToEntity(table);
    table.string('provider_ref', 255).notNullable();
    table.primary(['entity_ref', 'provider_ref']);
  });

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

  // The areas that nothing but capabilities keeps below their next level, with
  // a row per capability, for views of what would be if some were in use.
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

/**
 * Deletes nothing that cannot be rebuilt.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_blockers');
  await knex.schema.dropTable('projected_gaps');
  await knex.schema.dropTable('projected_uses');
  await knex.schema.dropTable('projected_providers');
  await knex.schema.dropTable('projected_level_changes');
  await knex.schema.dropTable('projected_areas');
  await knex.schema.dropTable('projected_aspects');
  await knex.schema.dropTable('projected_reports');
  await knex.schema.dropTable('projected_sources');
  await knex.schema.dropTable('projected_entities');
  await knex.schema.dropTable('reconciliations');
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
