/**
 * Everything that entities belong to: all of their systems, domains and owners,
 * parent domains and parent groups included. It can be rebuilt: the next
 * reconciliation fills it. Until then, it has the groups that were known.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projected_memberships', table => {
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('projected_entities')
      .onDelete('CASCADE');
    table.string('field', 16).notNullable().comment('owner, system or domain');
    table.string('group_ref', 255).notNullable();
    table.primary(['entity_ref', 'field', 'group_ref']);
    // Finds the few entities of a group.
    table.index(
      ['field', 'group_ref', 'entity_ref'],
      'projected_memberships_group_idx',
    );
  });
  for (const field of ['owner', 'system', 'domain']) {
    await knex.raw(
      `insert into projected_memberships (entity_ref, field, group_ref)
       select entity_ref, ?, ${field}_ref from projected_entities
        where ${field}_ref is not null`,
      [field],
    );
  }
};

/**
 * Deletes nothing that cannot be rebuilt.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projected_memberships');
};
