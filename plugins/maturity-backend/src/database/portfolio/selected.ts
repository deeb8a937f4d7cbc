import {
  groupings,
  type GroupBy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { refsOf } from './refsOf';
import type { LevelOf, Selection, Sight } from './PortfolioStore';

/** The column of each field. */
export const columns: Record<GroupBy, string> = {
  system: 'e.system_ref',
  domain: 'e.domain_ref',
  owner: 'e.owner_ref',
  kind: 'e.kind',
  type: 'e.type',
  lifecycle: 'e.lifecycle',
};

/** Where the levels of aspects and areas are. */
export const levelTables: Record<LevelOf, { table: string; id: string }> = {
  aspect: { table: 'projected_aspects', id: 'aspect_id' },
  area: { table: 'projected_areas', id: 'area_id' },
};

/**
 * The entities of a selection as `e`, each with its report as `r`: what every
 * query of a portfolio begins with.
 */
export function selected(knex: Knex, selection: Selection): Knex.QueryBuilder {
  const { modelId, filter, without = [], text } = selection;
  const query = knex
    .from(visibleEntities(knex, selection.sight))
    .leftJoin('projected_reports as r', join =>
      join.on('r.entity_ref', 'e.entity_ref').andOnVal('r.model_id', modelId),
    );
  for (const field of groupings) {
    const values = filter[field];
    if (values) query.whereIn(columns[field], values);
  }
  for (const field of without) query.whereNull(columns[field]);
  if (text !== undefined) {
    const part = text.replace(/[!%_]/g, character => `!${character}`);
    // There is one slash in a ref, and the name is what follows.
    query.whereRaw("(?? like ? escape '!' or ?? like ? escape '!')", [
      'e.sort_title',
      `%${part}%`,
      'e.entity_ref',
      `%/%${part}%`,
    ]);
  }
  whereLevel(query, selection);
  if (selection.staleSince) {
    query.where('r.oldest_submitted_at', '<', selection.staleSince);
  }
  whereDemand(knex, query, selection);
  return query;
}

/** Leaves the entities of some groups; null is the key of those that have none. */
export function whereGroups(
  query: Knex.QueryBuilder,
  groupBy: GroupBy,
  keys: (string | null)[],
): Knex.QueryBuilder {
  const column = columns[groupBy];
  return query.where(group => {
    group.whereIn(
      column,
      keys.filter(key => key !== null),
    );
    if (keys.includes(null)) group.orWhereNull(column);
  });
}

/**
 * The entities as a caller may see them. The rest is not there for any query,
 * and who they belong to is only told where that may be seen too: so nothing
 * that is hidden can count, be filtered by or be named.
 */
function visibleEntities(knex: Knex, sight: Sight | undefined) {
  if (!sight) return { e: 'projected_entities' };
  const named = (column: string) =>
    knex.raw('case when ?? in (?) then ?? end as ??', [
      column,
      refsOf(knex, sight.groups),
      column,
      column,
    ]);
  return knex('projected_entities')
    .whereRaw('?? in (?)', ['entity_ref', refsOf(knex, sight.entities)])
    .select(
      'entity_ref',
      'kind',
      'title',
      'sort_title',
      'type',
      'lifecycle',
      named('owner_ref'),
      named('system_ref'),
      named('domain_ref'),
    )
    .as('e');
}

/** Joins the level that a selection is about as `l`, unless it is overall. */
export function levelColumn(selection: Selection): string {
  return selection.levelOf ? 'l.level' : 'r.level';
}

function whereLevel(query: Knex.QueryBuilder, selection: Selection): void {
  const { modelId, levelOf, level } = selection;
  if (levelOf) {
    const { table, id } = levelTables[levelOf.of];
    query.leftJoin(`${table} as l`, join =>
      join
        .on('l.entity_ref', 'e.entity_ref')
        .andOnVal('l.model_id', modelId)
        .andOnVal(`l.${id}`, levelOf.id),
    );
  }
  if (level === null) query.whereNull(levelColumn(selection));
  else if (level !== undefined) query.where(levelColumn(selection), level);
}

function whereDemand(
  knex: Knex,
  query: Knex.QueryBuilder,
  { modelId, demand, sight }: Selection,
): void {
  if (!demand) return;
  const { kind, capabilityId } = demand;
  if (kind === 'inUse') {
    query.whereExists(
      usesOf(knex, sight)
        .where('u.entity_ref', knex.ref('e.entity_ref'))
        .where('p.capability_id', capabilityId),
    );
    return;
  }
  query.whereExists(
    knex('projected_gaps as g')
      .where('g.entity_ref', knex.ref('e.entity_ref'))
      .where({ 'g.model_id': modelId, 'g.capability_id': capabilityId })
      .where(kind === 'soleBlocker' ? 'g.sole_areas' : 'g.areas', '>', 0),
  );
}

/** What entities use, by way of the providers that may be seen. */
export function usesOf(
  knex: Knex,
  sight: Sight | undefined,
): Knex.QueryBuilder {
  const uses = knex('projected_uses as u').join(
    'projected_providers as p',
    'p.entity_ref',
    'u.provider_ref',
  );
  return sight
    ? uses.whereRaw('?? in (?)', [
        'u.provider_ref',
        refsOf(knex, sight.providers),
      ])
    : uses;
}
