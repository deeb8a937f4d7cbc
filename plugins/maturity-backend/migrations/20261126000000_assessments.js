/**
 * The source of truth: what people submitted, what they are editing, and what
 * they aim at. Nothing here can be derived from anything else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Every model ever served. An answer names the hash of the model it was given
  // for, so a later model can tell whether its practices have changed since.
  await knex.schema.createTable('model_versions', table => {
    table.string('hash', 64).primary().comment('SHA-256, hex');
    table.string('model_id', 200).notNullable();
    table.string('version', 200).notNullable();
    table
      .text('definition', 'longtext')
      .notNullable()
      .comment('As written, without settings: JSON');
    table.dateTime('first_seen_at').notNullable();
  });

  // Assessments are only ever inserted. The key makes revisions unique, which
  // keeps concurrent submits apart: the slower one fails and is retried on top
  // of the other. What people wrote can be long and is rarely read, so it is
  // apart from the answers, and neither is in lists. SQLite reads a row from its
  // start, so the long columns come last.
  await knex.schema.createTable('assessments', table => {
    table.string('entity_ref', 255).notNullable().comment('In lower case');
    table.string('model_id', 200).notNullable();
    table.integer('revision').notNullable().comment('1, 2, 3 ... without gaps');
    table.string('model_version', 200).notNullable();
    table.string('model_hash', 64).notNullable().comment('SHA-256, hex');
    table.dateTime('submitted_at').notNullable();
    table.string('submitted_on', 10).notNullable().comment('The day, UTC');
    table.string('submitted_by', 255).notNullable();
    table.integer('answered').notNullable().comment('The number of areas');
    table
      .integer('changed')
      .notNullable()
      .comment('The number of areas that differ from the revision before');
    table.text('note').nullable();
    table
      .text('answers', 'longtext')
      .notNullable()
      .comment(
        'All own answers after the submit, without texts, by area: JSON',
      );
    table
      .text('texts', 'longtext')
      .notNullable()
      .comment('Reasons, notes and evidence of the answers, by area: JSON');
    table.primary(['entity_ref', 'model_id', 'revision']);
  });

  // A row per area, so that several people can answer different areas at once.
  // The version tells whether a row has changed since it was read.
  await knex.schema.createTable('draft_answers', table => {
    table.string('entity_ref', 255).notNullable().comment('In lower case');
    table.string('model_id', 200).notNullable();
    table.string('area_id', 200).notNullable();
    table
      .text('answer', 'longtext')
      .nullable()
      .comment('JSON; null if the own answer is cleared');
    table.string('version', 36).notNullable().comment('New with every write');
    table.dateTime('updated_at').notNullable();
    table.string('updated_by', 255).notNullable();
    table.primary(['entity_ref', 'model_id', 'area_id']);
  });

  // Only the current target of an aspect. Who changed it, and from what, is in
  // the audit events.
  await knex.schema.createTable('targets', table => {
    table.string('entity_ref', 255).notNullable().comment('In lower case');
    table.string('model_id', 200).notNullable();
    table.string('aspect_id', 200).notNullable();
    table.integer('level').notNullable();
    // Text, as a date column would shift the day by the reader's time zone.
    table.string('target_date', 10).nullable().comment('YYYY-MM-DD');
    table.text('reason').nullable();
    table.dateTime('set_at').notNullable();
    table.string('set_by', 255).notNullable();
    table.primary(['entity_ref', 'model_id', 'aspect_id']);
  });

  // Written in the transaction of an assessment, and deleted once everything
  // that inherits from the entity is projected: if a backend dies in between,
  // another one continues after `after_ref`. A claim that is not renewed
  // expires.
  await knex.schema.createTable('pending_updates', table => {
    table.increments('id');
    table.string('source_ref', 255).notNullable().comment('In lower case');
    table.string('after_ref', 255).notNullable().defaultTo('');
    table.string('claimed_by', 36).nullable();
    table.dateTime('claimed_until').nullable();
  });
};

/**
 * Deletes all assessments, drafts and targets.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pending_updates');
  await knex.schema.dropTable('targets');
  await knex.schema.dropTable('draft_answers');
  await knex.schema.dropTable('assessments');
  await knex.schema.dropTable('model_versions');
};
