import type { LevelChangeCount } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { fromSelection, type Selection } from './selection';

interface ChangeRow {
  bucket: string;
  aspect_id: string;
  from_level: number | null;
  to_level: number | null;
  entities: number | string;
}

/**
 * Counts the entities that made each change, per day and before the first day.
 */
export async function selectChanges(
  knex: Knex,
  selection: Selection,
  { from, to }: { from: string; to: string },
): Promise<LevelChangeCount[]> {
  const rows = await fromSelection(knex, selection)
    .join('projected_level_changes as c', join =>
      join
        .on('c.entity_ref', 'e.entity_ref')
        .andOnVal('c.model_id', selection.modelId),
    )
    .where('c.changed_on', '<=', to)
    .groupBy('bucket', 'c.aspect_id', 'c.from_level', 'c.to_level')
    .select<ChangeRow[]>(
      knex.raw(
        "case when c.changed_on < ? then '' else c.changed_on end as ??",
        [from, 'bucket'],
      ),
      'c.aspect_id',
      'c.from_level',
      'c.to_level',
      knex.raw('count(*) as entities'),
    );
  return rows.map(row => ({
    date: row.bucket,
    aspectId: row.aspect_id,
    from: row.from_level,
    to: row.to_level,
    entities: Number(row.entities),
  }));
}
