/** The groups that a portfolio is narrowed to: one system, one team. */
const columns = ['system_ref', 'domain_ref', 'owner_ref'];

/**
 * Finds the few entities of a group without reading all the others.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('projected_entities', table => {
    for (const column of columns) {
      // A portfolio is of some kinds: so SQLite knows that this tells more.
      table.index(['kind', column], `projected_entities_${column}_idx`);
    }
  });
};

/**
 * Loses nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('projected_entities', table => {
    for (const column of columns) {
      table.dropIndex(['kind', column], `projected_entities_${column}_idx`);
    }
  });
};
