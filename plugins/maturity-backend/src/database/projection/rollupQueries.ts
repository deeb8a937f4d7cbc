import {
  groupings,
  type GroupBy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import type { GroupTotals, LevelCount, RollupQuery } from './ProjectionStore';

const columns: Record<GroupBy, string> = {
  system: 'e.system_ref',
  domain: 'e.domain_ref',
  owner: 'e.owner_ref',
  kind: 'e.kind',
  type: 'e.type',
  lifecycle: 'e.lifecycle',
};

interface GroupRow {
  key: string | null;
  title: string | null;
  entities: number | string;
  not_assessed: number | string;
  stale: number | string;
  answered: number | string;
  total: number | string;
}

/** One row per group, of all entities that the filter leaves. */
export async function selectGroups(
  knex: Knex,
  query: RollupQuery,
): Promise<GroupTotals[]> {
  const key = columns[query.groupBy];
  const rows = await matching(knex, query)
    .leftJoin('projected_reports as r', join =>
      join
        .on('r.entity_ref', 'e.entity_ref')
        .andOnVal('r.model_id', query.modelId),
    )
    // Finds nothing where the groups are values, as no ref is a value.
    .leftJoin('projected_entities as g', 'g.entity_ref', key)
    .groupBy(key)
    .select<GroupRow[]>(
      { key },
      knex.raw('max(g.title) as title'),
      knex.raw('count(*) as entities'),
      knex.raw(
        'sum(case when r.level is null then 1 else 0 end) as not_assessed',
      ),
      knex.raw(
        'sum(case when r.oldest_submitted_at < ? then 1 else 0 end) as stale',
        [query.staleBefore],
      ),
      knex.raw('coalesce(sum(r.answered), 0) as answered'),
      knex.raw('coalesce(sum(r.total), 0) as total'),
    );
  // PostgreSQL gives sums as text, as they may exceed a number.
  return rows.map(row => ({
    key: row.key,
    title: row.title,
    entities: Number(row.entities),
    notAssessed: Number(row.not_assessed),
    stale: Number(row.stale),
    answered: Number(row.answered),
    total: Number(row.total),
  }));
}

interface LevelRow {
  key: string | null;
  aspect_id: string;
  level: number;
  entities: number | string;
}

/** How many entities of some groups are at each level of each aspect. */
export async function selectLevels(
  knex: Knex,
  query: RollupQuery,
  keys: (string | null)[],
): Promise<LevelCount[]> {
  const key = columns[query.groupBy];
  const rows = await matching(knex, query)
    .join('projected_aspects as a', join =>
      join
        .on('a.entity_ref', 'e.entity_ref')
        .andOnVal('a.model_id', query.modelId),
    )
    .where(group => {
      group.whereIn(
        key,
        keys.filter(value => value !== null),
      );
      if (keys.includes(null)) group.orWhereNull(key);
    })
    .groupBy(key, 'a.aspect_id', 'a.level')
    .select<LevelRow[]>(
      { key },
      'a.aspect_id',
      'a.level',
      knex.raw('count(*) as entities'),
    );
  return rows.map(row => ({
    key: row.key,
    aspectId: row.aspect_id,
    level: row.level,
    entities: Number(row.entities),
  }));
}

function matching(knex: Knex, { filter }: RollupQuery): Knex.QueryBuilder {
  const query = knex('projected_entities as e');
  for (const field of groupings) {
    const values = filter[field];
    if (values) query.whereIn(columns[field], values);
  }
  return query;
}
