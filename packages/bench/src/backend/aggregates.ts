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

/** The capability demand of all components in one statement. */
export async function capabilitiesBaseline(
  knex: Knex,
): Promise<CapabilityBaselineRow[]> {
  return rowsOf(
    await knex.raw(`
      select 'gap' as kind, g.capability_id, count(*) as entities,
             sum(g.areas) as areas,
             sum(case when g.sole_areas > 0 then 1 else 0 end) as sole_entities
        from projected_entities e
        join projected_gaps g
          on g.entity_ref = e.entity_ref and g.model_id = 'cnmm'
       where e.kind = 'component'
       group by g.capability_id
      union all
      select 'use', p.capability_id, count(distinct u.entity_ref), null, null
        from projected_entities e
        join projected_uses u on u.entity_ref = e.entity_ref
        join projected_providers p on p.entity_ref = u.provider_ref
       where e.kind = 'component'
       group by p.capability_id`),
  );
}

/** The drivers give the rows of a raw statement in different places. */
function rowsOf(result: any) {
  return Array.isArray(result) ? result : result.rows;
}
