import {
  type GroupBy,
  groupings,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { isPostgres } from '../rows';

/** Matches entities with any of the values, for every field given. */
export type EntityFilter = Partial<Record<GroupBy, string[]>>;

/**
 * The refs that a caller may see, in lower case, where that is not everything.
 * Nothing else is counted or named.
 */
export interface VisibleRefs {
  entities: string[];
  /** Systems, domains and owners. */
  groups: string[];
  /** Components, where the view is of systems or domains. */
  parts: string[];
  providers: string[];
}

/** Whether the levels of aspects or of areas are counted. */
export type LevelOf = 'aspect' | 'area';

/** An aspect or an area, by its id. */
export interface LevelSubject {
  of: LevelOf;
  id: string;
}

/** The entities that a portfolio view covers. */
export interface Selection {
  modelId: string;
  filter: EntityFilter;
  /** Fields in which the entities have no value. */
  without?: GroupBy[];
  /** Part of the name or title, in lower case. */
  text?: string;
  /**
   * The aspect or area whose level `level` is about; the overall level if left
   * out.
   */
  levelOf?: LevelSubject;
  /** Only entities at this level; null for not assessed. */
  level?: number | null;
  /** Only entities with an answer older than this. */
  staleSince?: Date;
  /** Only these entities, by their refs. */
  only?: string[];
  /** Absent where the caller may see everything. */
  visibleRefs?: VisibleRefs;
}

/** A selection, counted by group. */
export interface RollupQuery extends Selection {
  groupBy: GroupBy;
  /** Answers older than this are stale. */
  staleBefore: Date;
}

/** The column of each field. */
export const groupColumns: Record<GroupBy, string> = {
  system: 'e.system_ref',
  domain: 'e.domain_ref',
  owner: 'e.owner_ref',
  kind: 'e.kind',
  type: 'e.type',
  lifecycle: 'e.lifecycle',
};

/** The tables with the levels of aspects and areas. */
export const levelTables: Record<LevelOf, { table: string; id: string }> = {
  aspect: { table: 'projected_aspects', id: 'aspect_id' },
  area: { table: 'projected_areas', id: 'area_id' },
};

/**
 * The start of every portfolio query: the entities of a selection as `e`, each
 * with its report as `r`.
 */
export function fromSelection(
  knex: Knex,
  selection: Selection,
): Knex.QueryBuilder {
  const { modelId, filter, without = [], text } = selection;
  const query = knex
    .from(visibleEntities(knex, selection.visibleRefs))
    .leftJoin('projected_reports as r', join =>
      join.on('r.entity_ref', 'e.entity_ref').andOnVal('r.model_id', modelId),
    );
  for (const field of groupings) {
    const values = filter[field];
    if (values) query.whereIn(groupColumns[field], values);
  }
  for (const field of without) query.whereNull(groupColumns[field]);
  if (text !== undefined) {
    const part = text.replace(/[!%_]/g, character => `!${character}`);
    // The name is what follows the only slash in a ref.
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
  if (selection.only) {
    query.whereRaw('?? in (?)', [
      'e.entity_ref',
      refsSubquery(knex, selection.only),
    ]);
  }
  return query;
}

/**
 * Restricts a query to some groups; null is the key of entities without one.
 */
export function whereGroups(
  query: Knex.QueryBuilder,
  groupBy: GroupBy,
  keys: (string | null)[],
): Knex.QueryBuilder {
  const column = groupColumns[groupBy];
  return query.where(group => {
    group.whereIn(
      column,
      keys.filter(key => key !== null),
    );
    if (keys.includes(null)) group.orWhereNull(column);
  });
}

/**
 * This is where visibility enters the SQL: the entities as the caller may see
 * them. Hidden entities are absent from every query, and hidden owners, systems
 * and domains are null, so that nothing hidden is counted, filtered by or named.
 */
function visibleEntities(knex: Knex, visibleRefs: VisibleRefs | undefined) {
  if (!visibleRefs) return { e: 'projected_entities' };
  const named = (column: string) =>
    knex.raw('case when ?? in (?) then ?? end as ??', [
      column,
      refsSubquery(knex, visibleRefs.groups),
      column,
      column,
    ]);
  return knex('projected_entities')
    .whereRaw('?? in (?)', [
      'entity_ref',
      refsSubquery(knex, visibleRefs.entities),
    ])
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

function whereLevel(
  query: Knex.QueryBuilder,
  { modelId, levelOf, level }: Selection,
): void {
  if (level === undefined) return;
  if (levelOf) {
    const { table, id } = levelTables[levelOf.of];
    query.leftJoin(`${table} as l`, join =>
      join
        .on('l.entity_ref', 'e.entity_ref')
        .andOnVal('l.model_id', modelId)
        .andOnVal(`l.${id}`, levelOf.id),
    );
  }
  const column = levelOf ? 'l.level' : 'r.level';
  if (level === null) query.whereNull(column);
  else query.where(column, level);
}

/**
 * Any number of refs as a subquery with one binding: a list of bindings is
 * limited in length, and a temporary table would tie up a connection.
 */
export function refsSubquery(knex: Knex, refs: string[]): Knex.Raw {
  const json = JSON.stringify(refs);
  return isPostgres(knex)
    ? knex.raw('select jsonb_array_elements_text(?::jsonb)', [json])
    : knex.raw('select value from json_each(?)', [json]);
}
