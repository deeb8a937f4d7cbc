import type { Knex } from 'knex';
import { groupRows } from '../projection/groupRows';
import type { RisingEntity, RollupQuery } from './PortfolioStore';
import { columns, selected, whereGroups } from './selected';

/** Entities that are read at once. */
const CHUNK = 1000;

interface CandidateRow {
  entity_ref: string;
  key: string | null;
}

interface AreaRow {
  entity_ref: string;
  area_id: string;
}

interface LevelRow extends AreaRow {
  level: number;
}

/** The entities of which areas would rise with some capabilities, in chunks. */
export async function* selectRising(
  knex: Knex,
  query: RollupQuery,
  keys: (string | null)[],
  given: string[],
): AsyncGenerator<RisingEntity[]> {
  let candidates: CandidateRow[] = [];
  do {
    const after = candidates.at(-1)?.entity_ref ?? '';
    candidates = await selectCandidates(knex, query, { keys, given, after });
    const refs = candidates.map(({ entity_ref }) => entity_ref);
    const areas = groupRows(
      await selectAreas(knex, query.modelId, refs, given),
      row => row.entity_ref,
    );
    const levels = groupRows(
      await selectLevels(knex, query.modelId, [...areas.keys()]),
      row => row.entity_ref,
    );
    yield candidates
      .filter(({ entity_ref }) => areas.has(entity_ref))
      .map(({ entity_ref, key }) => ({
        entityRef: entity_ref,
        key,
        areaIds: (areas.get(entity_ref) ?? []).map(({ area_id }) => area_id),
        levels: (levels.get(entity_ref) ?? []).map(({ area_id, level }) => ({
          areaId: area_id,
          level,
        })),
      }));
  } while (candidates.length === CHUNK);
}

/** Those with an area that at least one of the capabilities blocks. */
async function selectCandidates(
  knex: Knex,
  query: RollupQuery,
  page: { keys: (string | null)[]; given: string[]; after: string },
): Promise<CandidateRow[]> {
  return whereGroups(selected(knex, query), query.groupBy, page.keys)
    .where('e.entity_ref', '>', page.after)
    .whereExists(
      knex('projected_blockers as b')
        .where('b.entity_ref', knex.ref('e.entity_ref'))
        .where('b.model_id', query.modelId)
        .whereIn('b.capability_id', page.given),
    )
    .orderBy('e.entity_ref')
    .limit(CHUNK)
    .select<CandidateRow[]>('e.entity_ref', { key: columns[query.groupBy] });
}

/** Areas of which all that blocks them is given. */
async function selectAreas(
  knex: Knex,
  modelId: string,
  entityRefs: string[],
  given: string[],
): Promise<AreaRow[]> {
  return knex('projected_blockers')
    .whereIn('entity_ref', entityRefs)
    .where('model_id', modelId)
    .whereIn('capability_id', given)
    .groupBy('entity_ref', 'area_id')
    .havingRaw('count(*) = max(capabilities)')
    .select<AreaRow[]>('entity_ref', 'area_id');
}

async function selectLevels(
  knex: Knex,
  modelId: string,
  entityRefs: string[],
): Promise<LevelRow[]> {
  return knex('projected_areas')
    .whereIn('entity_ref', entityRefs)
    .where('model_id', modelId)
    .whereNotNull('level')
    .select<LevelRow[]>('entity_ref', 'area_id', 'level');
}
