import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import {
  fromSelection,
  groupColumns,
  type RollupQuery,
  whereGroups,
} from './selection';

/** An entity with areas that would rise, and its current levels. */
export interface RisingEntity {
  entityRef: string;
  /** The key of its group. */
  key: string | null;
  /** Ids of the areas that would rise. */
  areaIds: string[];
  levels: { areaId: string; level: number }[];
}

/** Entities whose levels are read at once; each has dozens of levels. */
const CHUNK = 1000;

interface AreaRow {
  entity_ref: string;
  key: string | null;
  area_id: string;
}

interface LevelRow {
  entity_ref: string;
  area_id: string;
  level: number;
}

/** Finds the entities with areas that would rise with some capabilities. */
export async function* selectRising(
  knex: Knex,
  query: RollupQuery,
  keys: (string | null)[],
  given: string[],
): AsyncGenerator<RisingEntity[]> {
  const areas = groupBy(
    await selectAreas(knex, query, keys, given),
    row => row.entity_ref,
  );
  const refs = [...areas.keys()];
  for (let start = 0; start < refs.length; start += CHUNK) {
    const chunk = refs.slice(start, start + CHUNK);
    const levels = groupBy(
      await selectLevels(knex, query.modelId, chunk),
      row => row.entity_ref,
    );
    yield chunk.map(entityRef => {
      const rising = areas.get(entityRef) ?? [];
      return {
        entityRef,
        key: rising[0].key,
        areaIds: rising.map(({ area_id }) => area_id),
        levels: (levels.get(entityRef) ?? []).map(({ area_id, level }) => ({
          areaId: area_id,
          level,
        })),
      };
    });
  }
}

/** Selects the areas whose blockers are all given. */
async function selectAreas(
  knex: Knex,
  query: RollupQuery,
  keys: (string | null)[],
  given: string[],
): Promise<AreaRow[]> {
  const key = groupColumns[query.groupBy];
  return whereGroups(fromSelection(knex, query), query.groupBy, keys)
    .join('projected_blockers as b', join =>
      join
        .on('b.entity_ref', 'e.entity_ref')
        .andOnVal('b.model_id', query.modelId),
    )
    .whereIn('b.capability_id', given)
    .groupBy('e.entity_ref', key, 'b.area_id')
    .havingRaw('count(*) = max(b.capabilities)')
    .select<AreaRow[]>('e.entity_ref', { key }, 'b.area_id');
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
