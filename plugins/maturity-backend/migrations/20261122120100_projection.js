/**
 * The projection: what a view of many entities reads. All of it can be made
 * again from the catalog and the assessments, so it may be dropped at any time.
 *
 * Everything hangs off projected_entities and goes with it. An entity carries
 * the number of the last reconciliation that saw it: numbers only ever grow,
 * so a run can remove what it did not see, and neither a clock that is wrong
 * nor a submit meanwhile can make it remove too much.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reconciliations', table => {
    table.increments('run');
    table.dateTime('started_at').notNullable();
  });
  await knex.schema.createTable('projected_entities', table => {
    table.string('entity_ref', 255).primary().comment('Lower-case ref');
    table.string('kind', 63).notNullable().comment('Lower-case');
    table.text('title').notNullable();
    table.string('type', 255).nullable();
    table.string('lifecycle', 255).nullable();
    table.string('owner_ref', 255).nullable();
    table.string('system_ref', 255).nullable();
    table.string('domain_ref', 255).nullable();
    table.integer('seen_run').notNullable();
    // A portfolio is of one kind, most often all of it.
    table.index(['kind'], 'projected_entities_kind_idx');
    // What a run did not see is found without reading the rest.
    table.index(['seen_run'], 'projected_entities_seen_run_idx');
  });
  await knex.schema.createTable('projected_sources', table => {
    ownedByEntity(table);
    table.integer('position').notNullable().comment('0 is the entity itself');
    table.string('source_ref', 255).notNullable();
    table.string('relation', 16).notNullable();
    table.primary(['entity_ref', 'position']);
    // Whom an assessment of the source touches, in order, to read in chunks.
    table.index(['source_ref', 'entity_ref'], 'projected_sources_source_idx');
  });
  await knex.schema.createTable('projected_reports', table => {
    ownedByEntity(table);
    table.string('model_id', 200).notNullable();
    table.integer('level').nullable();
    table.integer('answered').notNullable();
    table.integer('total').notNullable();
    table
      .dateTime('oldest_submitted_at')
      .nullable()
      .comment('Of the answers that hold; what is stale depends on the day');
    table
      .string('digest', 64)
      .notNullable()
      .comment('Of all that is projected: equal means nothing to write');
    table.primary(['entity_ref', 'model_id']);
  });
  await knex.schema.createTable('projected_aspects', table => {
    ownedByEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('aspect_id', 200).notNullable();
    table.integer('level').notNullable();
    table.primary(['entity_ref', 'model_id', 'aspect_id']);
  });
  await knex.schema.createTable('projected_areas', table => {
    ownedByEntity(table);
    table.string('model_id', 200).notNullable();
    table.string('area_id', 200).notNullable();
    table.string('state', 32).notNullable();
    table.integer('level').nullable();
    table.string('source_ref', 255).notNullable();
    table.dateTime('submitted_at').notNullable();
    table.primary(['entity_ref', 'model_id', 'area_id']);
  });
};

/**
 * Loses nothing that can not be made again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_areas');
  await knex.schema.dropTable('projected_aspects');
  await knex.schema.dropTable('projected_reports');
  await knex.schema.dropTable('projected_sources');
  await knex.schema.dropTable('projected_entities');
  await knex.schema.dropTable('reconciliations');
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
