import type { Knex } from 'knex';

/** The sums of a group, or the entities at a level of one of its aspects. */
export interface RollupBaselineRow {
  key: string | null;
  aspect_id: string | null;
  level: number | null;
  entities: number | string;
  not_assessed: number | string | null;
  answered: number | string | null;
  total: number | string | null;
}

/** How often a capability is lacking (`gap`) or in use (`use`). */
export interface CapabilityBaselineRow {
  kind: 'gap' | 'use';
  capability_id: string;
  entities: number | string;
  areas: number | string | null;
  sole_entities: number | string | null;
}

/** The rollups of all systems in one statement, written by hand. */
export async function rollupsBaseline(
  knex: Knex,
): Promise<RollupBaselineRow[]> {
  return rowsOf(
    await knex.raw(`
      select e.system_ref as key, null as aspect_id, null as level,
             count(*) as entities,
             sum(case when r.level is null then 1 else 0 end) as not_assessed,
             sum(r.answered) as answered, sum(r.total) as total
        from projected_entities e
        left join projected_reports r
          on r.entity_ref = e.entity_ref and r.model_id = 'cnmm'
       where e.kind = 'component'
       group by e.system_ref
      union all
      select e.system_ref, a.aspect_id, a.level, count(*), null, null, null
        from projected_entities e
        join projected_aspects a
          on a.entity_ref = e.entity_ref and a.model_id = 'cnmm'
       where e.kind = 'component'
       group by e.system_ref, a.aspect_id, a.level`),
  );
}

/** How many areas some capabilities block, or are at a level. */
export interface BuildOrderBaselineRow {
  kind: 'blocked' | 'level';
  /** Ids of capabilities, separated by spaces; or the id of an area. */
  of: string;
  level: number | null;
  areas: number | string;
}

/** The capability demand of all components in one statement. */
export async function capabilitiesBaseline(
  knex: Knex,
): Promise<CapabilityBaselineRow[]> {
  return rowsOf(
    await knex.raw(`
      with ${usedAndBlockers(knex)},
      counted as (
        select entity_ref, capability_id,
               count(*) over (partition by entity_ref, area_id) as blockers
          from blockers
      )
      select 'gap' as kind, capability_id,
             count(distinct entity_ref) as entities, count(*) as areas,
             count(distinct case when blockers = 1 then entity_ref end)
               as sole_entities
        from counted
       group by capability_id
      union all
      select 'use', used.capability_id, count(*), null, null
        from projected_entities e
        join used on used.entity_ref = e.entity_ref
       where e.kind = 'component'
       group by used.capability_id`),
  );
}

/** What the build order of all components is made of, in one statement. */
export async function buildOrderBaseline(
  knex: Knex,
): Promise<BuildOrderBaselineRow[]> {
  const joined = isPostgres(knex) ? 'string_agg' : 'group_concat';
  return rowsOf(
    await knex.raw(`
      with ${usedAndBlockers(knex)},
      sets as (
        select ${joined}(capability_id, ' ' order by capability_id) as ids
          from blockers
         group by entity_ref, area_id
      )
      select 'blocked' as kind, ids as of, null as level, count(*) as areas
        from sets
       group by ids
      union all
      select 'level', a.area_id, a.level, count(*)
        from projected_entities e
        join projected_areas a
          on a.entity_ref = e.entity_ref and a.model_id = 'cnmm'
       where e.kind = 'component' and a.level is not null
       group by a.area_id, a.level`),
  );
}

/** What each component uses, and what blocks its areas: `used`, `blockers`. */
function usedAndBlockers(knex: Knex): string {
  const each = (json: string) =>
    isPostgres(knex)
      ? `jsonb_array_elements(${json}::jsonb)`
      : `json_each(${json})`;
  const eachText = (json: string) =>
    isPostgres(knex)
      ? `jsonb_array_elements_text(${json})`
      : `json_each(${json})`;
  const field = (name: string) =>
    isPostgres(knex)
      ? `area.value -> '${name}'`
      : `json_extract(area.value, '$.${name}')`;
  return `
      used as (
        select distinct u.entity_ref, p.capability_id
          from projected_uses u
          join projected_providers p on p.entity_ref = u.provider_ref
         union
        select entity_ref, capability_id
          from projected_seen_uses
         where model_id = 'cnmm'
      ),
      blockers as (
        select e.entity_ref, ${field('areaId')} as area_id,
               needed.value as capability_id
          from projected_entities e
          join projected_needs n
            on n.entity_ref = e.entity_ref and n.model_id = 'cnmm'
         cross join ${each('n.needs')} as area
         cross join ${eachText(field('capabilityIds'))} as needed
          left join used u
            on u.entity_ref = e.entity_ref and u.capability_id = needed.value
         where e.kind = 'component' and u.entity_ref is null
      )`;
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** The drivers give the rows of a raw statement in different places. */
function rowsOf(result: any) {
  return Array.isArray(result) ? result : result.rows;
}
