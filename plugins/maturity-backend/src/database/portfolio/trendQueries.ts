import type { LevelChangeCount } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { fromSelection, type Selection } from './selection';
import { sumOverSlices } from './slices';

/**
 * Counts the entities that made each change, per day and before the first day.
 */
export async function selectChanges(
  knex: Knex,
  selection: Selection,
  range: { from: string; to: string },
): Promise<LevelChangeCount[]> {
  return sumOverSlices(knex, () => changeCounts(knex, selection, range), {
    by: ['date', 'aspectId', 'from', 'to'],
    sums: ['entities'],
  });
}

function changeCounts(
  knex: Knex,
  selection: Selection,
  { from, to }: { from: string; to: string },
): Knex.QueryBuilder {
  return fromSelection(knex, selection)
    .join('projected_level_changes as c', join =>
      join
        .on('c.entity_ref', 'e.entity_ref')
        .andOnVal('c.model_id', selection.modelId),
    )
    .where('c.changed_on', '<=', to)
    .groupBy('date', 'c.aspect_id', 'c.from_level', 'c.to_level')
    .select(
      knex.raw(
        "case when c.changed_on < ? then '' else c.changed_on end as ??",
        [from, 'date'],
      ),
      { aspectId: 'c.aspect_id', from: 'c.from_level', to: 'c.to_level' },
      knex.raw('count(*) as entities'),
    );
}
