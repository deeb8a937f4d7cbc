/**
 * Lists of entities are by title where nobody says otherwise, and of one kind:
 * in this order a page is read from where it begins to where it ends.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_entities', table => {
    table.index(
      ['kind', 'sort_title', 'entity_ref'],
      'projected_entities_order_idx',
    );
    // It begins with the same column.
    table.dropIndex(['kind'], 'projected_entities_kind_idx');
  });
};

/**
 * Loses nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('projected_entities', table => {
    table.index(['kind'], 'projected_entities_kind_idx');
    table.dropIndex(
      ['kind', 'sort_title', 'entity_ref'],
      'projected_entities_order_idx',
    );
  });
};
