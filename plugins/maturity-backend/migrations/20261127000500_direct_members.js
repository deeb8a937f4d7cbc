/**
 * Which groups entities name themselves, as opposed to the parents of these.
 * Until the next reconciliation, only the first one of each kind is known.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_memberships', table => {
    table
      .boolean('direct')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the entity names the group itself');
  });
  for (const field of ['owner', 'system', 'domain']) {
    await knex('projected_memberships')
      .where('field', field)
      .whereExists(
        knex('projected_entities as e')
          .where('e.entity_ref', knex.ref('projected_memberships.entity_ref'))
          .where(`e.${field}_ref`, knex.ref('projected_memberships.group_ref')),
      )
      .update({ direct: true });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('projected_memberships', table => {
    table.dropColumn('direct');
  });
};
