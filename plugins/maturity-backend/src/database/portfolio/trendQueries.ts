import type {
  EvidenceChange,
  LevelChangeCount,
} from '@cnmm/backstage-plugin-maturity-common';
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
      dayFrom(knex, from),
      { aspectId: 'c.aspect_id', from: 'c.from_level', to: 'c.to_level' },
      knex.raw('count(*) as entities'),
    );
}

/**
 * Adds up how the evidence for claims has changed, per day and before the first
 * day.
 */
export async function selectEvidenceChanges(
  knex: Knex,
  selection: Selection,
  { from, to }: { from: string; to: string },
): Promise<EvidenceChange[]> {
  return sumOverSlices(
    knex,
    () =>
      fromSelection(knex, selection)
        .join('evidence_changes as c', join =>
          join
            .on('c.entity_ref', 'e.entity_ref')
            .andOnVal('c.model_id', selection.modelId),
        )
        .where('c.changed_on', '<=', to)
        .groupBy('date')
        .select(
          dayFrom(knex, from),
          knex.raw('sum(c.supported) as supported'),
          knex.raw('sum(c.contradicted) as contradicted'),
          knex.raw('sum(c.without_evidence) as none'),
        ),
    { by: ['date'], sums: ['supported', 'contradicted', 'none'] },
  );
}

/** The day of a change; empty for all before the first one. */
function dayFrom(knex: Knex, from: string): Knex.Raw {
  return knex.raw(
    "case when c.changed_on < ? then '' else c.changed_on end as ??",
    [from, 'date'],
  );
}
