/**
 * The source of truth: what people submitted, and what they are editing.
 *
 * An assessment is only ever inserted. Its key makes a revision unique, which
 * is what keeps two submits at the same time apart: the slower one fails and
 * is tried again on top of the other. The answers are a snapshot that is
 * always read whole, hence one text and no table.
 *
 * A draft has a row per area, so that two people can answer different areas at
 * once; the version of a row tells whether it is still the one that was read.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessments', table => {
    table.string('entity_ref', 255).notNullable().comment('Lower-case ref');
    table.string('model_id', 200).notNullable();
    table.integer('revision').notNullable().comment('1, 2, 3 ... without gaps');
    table.string('model_version', 200).notNullable();
    table.string('model_hash', 64).notNullable().comment('SHA-256, hex');
    table.dateTime('submitted_at').notNullable();
    table.string('submitted_by', 255).notNullable();
    table.text('note').nullable();
    table
      .text('answers', 'longtext')
      .notNullable()
      .comment('Own answers after the submit, by area: JSON');
    table.primary(['entity_ref', 'model_id', 'revision']);
  });
  await knex.schema.createTable('draft_answers', table => {
    table.string('entity_ref', 255).notNullable().comment('Lower-case ref');
    table.string('model_id', 200).notNullable();
    table.string('area_id', 200).notNullable();
    table
      .text('answer', 'longtext')
      .nullable()
      .comment('JSON; null where the own answer is cleared');
    table.string('version', 36).notNullable().comment('New with every write');
    table.dateTime('updated_at').notNullable();
    table.string('updated_by', 255).notNullable();
    table.primary(['entity_ref', 'model_id', 'area_id']);
  });
};

/**
 * Loses all assessments.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('draft_answers');
  await knex.schema.dropTable('assessments');
};
