import type { EvidenceCounts } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { type LevelOf, type LevelSubject, levelTables } from './selection';
import { fromGroups, type RollupQuery } from './groups';
import { sumOverSlices } from './slices';

/** The totals of a group; the key is null for entities without a group. */
export interface GroupTotals {
  key: string | null;
  /** If the group is a projected entity. */
  title: string | null;
  entities: number;
  direct: number;
  notAssessed: number;
  withoutOwnAssessment: number;
  stale: number;
  answered: number;
  total: number;
  evidence: EvidenceCounts;
}

/** The number of entities of a group at a level of an aspect or area. */
export interface LevelCount {
  key: string | null;
  /** Id of the aspect or area. */
  id: string;
  level: number;
  entities: number;
  /** How many of the entities have the level from answers of others alone. */
  inherited: number;
}

interface GroupRow {
  key: string | null;
  title: string | null;
  entities: number | string;
  direct: number | string;
  not_assessed: number | string;
  without_own: number | string;
  stale: number | string;
  answered: number | string;
  total: number | string;
  supported: number | string;
  contradicted: number | string;
  without_evidence: number | string;
}

/**
 * Reads the totals of the groups in the selection.
 *
 * @param keys - only these groups. Default: all
 */
export async function selectGroups(
  knex: Knex,
  query: RollupQuery,
  keys?: (string | null)[],
): Promise<GroupTotals[]> {
  const { query: selected, key, isDirect } = fromGroups(knex, query, keys);
  const rows = await selected
    // Matches nothing if groups are values, as no value is an entity ref.
    .leftJoin('projected_entities as g', 'g.entity_ref', key)
    .groupBy(key)
    .select<GroupRow[]>(
      { key },
      knex.raw('max(g.title) as title'),
      knex.raw('count(*) as entities'),
      knex.raw(`sum(case when ${isDirect} then 1 else 0 end) as direct`),
      knex.raw(
        'sum(case when r.level is null then 1 else 0 end) as not_assessed',
      ),
      knex.raw(
        'sum(case when r.revision > 0 then 0 else 1 end) as without_own',
      ),
      knex.raw(
        'sum(case when r.oldest_submitted_at < ? then 1 else 0 end) as stale',
        [query.staleBefore],
      ),
      knex.raw('coalesce(sum(r.answered), 0) as answered'),
      knex.raw('coalesce(sum(r.total), 0) as total'),
      knex.raw('coalesce(sum(r.claims_supported), 0) as supported'),
      knex.raw('coalesce(sum(r.claims_contradicted), 0) as contradicted'),
      knex.raw(
        'coalesce(sum(r.claims_without_evidence), 0) as without_evidence',
      ),
    );
  // PostgreSQL returns sums as text, as they may exceed a number.
  return rows.map(row => ({
    key: row.key,
    title: row.title,
    entities: Number(row.entities),
    direct: Number(row.direct),
    notAssessed: Number(row.not_assessed),
    withoutOwnAssessment: Number(row.without_own),
    stale: Number(row.stale),
    answered: Number(row.answered),
    total: Number(row.total),
    evidence: {
      supported: Number(row.supported),
      contradicted: Number(row.contradicted),
      none: Number(row.without_evidence),
    },
  }));
}

/** An entity with the key of its group. */
export interface GroupMember {
  entityRef: string;
  key: string | null;
}

/** Lists the entities of some groups, each once for every group. */
export async function selectMembers(
  knex: Knex,
  query: RollupQuery,
  keys: (string | null)[],
): Promise<GroupMember[]> {
  const { query: selected, key } = fromGroups(knex, query, keys);
  return selected.select<GroupMember[]>({ entityRef: 'e.entity_ref', key });
}

/** Counts the entities of some groups at each level of each aspect or area. */
export async function selectLevels(
  knex: Knex,
  query: RollupQuery,
  keys: (string | null)[],
  of: LevelOf,
): Promise<LevelCount[]> {
  return sumOverSlices(knex, () => levelCounts(knex, query, of, keys), {
    by: ['key', 'id', 'level'],
    sums: ['entities', 'inherited'],
  });
}

function levelCounts(
  knex: Knex,
  query: RollupQuery,
  of: LevelOf,
  keys?: (string | null)[],
): Knex.QueryBuilder {
  const { query: selected, key } = fromGroups(knex, query, keys);
  const { table, id, isInherited } = levelTables[of];
  return selected
    .join(`${table} as a`, join =>
      join
        .on('a.entity_ref', 'e.entity_ref')
        .andOnVal('a.model_id', query.modelId),
    )
    .whereNotNull('a.level')
    .groupBy(key, `a.${id}`, 'a.level')
    .select(
      { key, id: `a.${id}` },
      'a.level',
      knex.raw('count(*) as entities'),
      knex.raw(`sum(case when ${isInherited} then 1 else 0 end) as inherited`),
    );
}

/** The lower medians of a group over its aspects, or of one aspect or area. */
export interface GroupMedians {
  key: string | null;
  lowest: number;
  average: number;
}

interface MediansRow {
  key: string | null;
  lowest: number;
  sum: number | string;
  count: number | string;
}

/**
 * Computes the medians that groups are sorted by. Groups without a level are
 * left out.
 *
 * @param subject - only this aspect or area. Default: over all aspects
 */
export async function selectMedians(
  knex: Knex,
  query: RollupQuery,
  subject?: LevelSubject,
): Promise<GroupMedians[]> {
  const counts = levelCounts(knex, query, subject?.of ?? 'aspect');
  if (subject) {
    counts.where(`a.${levelTables[subject.of].id}`, subject.id);
  }
  const sums = knex
    .from(counts.as('counts'))
    .select(
      'key',
      'id',
      'level',
      knex.raw('sum(entities) over (partition by ??, id) as total', ['key']),
      knex.raw(
        'sum(entities) over (partition by ??, id order by level) as up_to',
        ['key'],
      ),
    );
  // The lower median is the first level that half of the entities do not exceed.
  const medians = knex
    .from(sums.as('sums'))
    .whereRaw('2 * up_to >= total')
    .groupBy('key', 'id')
    .select('key', knex.raw('min(level) as median'));
  const rows = await knex
    .from(medians.as('medians'))
    .groupBy('key')
    .select<MediansRow[]>(
      'key',
      knex.raw('min(median) as lowest'),
      knex.raw('sum(median) as sum'),
      knex.raw('count(*) as count'),
    );
  return rows.map(({ key, lowest, sum, count }) => ({
    key,
    lowest,
    average: Number(sum) / Number(count),
  }));
}
