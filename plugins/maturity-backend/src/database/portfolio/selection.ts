import {
  type EntityGrouping,
  entityGroupings,
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
  /** Only entities with, or only those without, an assessment of their own. */
  ownAssessment?: boolean;
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

/**
 * The column of each field, in which the groups of an entity are: `m` has a row
 * for each.
 */
const groupColumns: Record<GroupBy, string> = {
  system: 'm.group_ref',
  domain: 'm.group_ref',
  owner: 'm.group_ref',
  kind: 'e.kind',
  type: 'e.type',
  lifecycle: 'e.lifecycle',
};

/** The column with the group that an entity names itself, the nearest one. */
const directColumns: Record<GroupBy, string> = {
  ...groupColumns,
  system: 'e.system_ref',
  domain: 'e.domain_ref',
  owner: 'e.owner_ref',
};

/**
 * The tables with the levels of aspects and areas, and whether a row `a` of an
 * entity `e` is inherited.
 */
export const levelTables: Record<
  LevelOf,
  { table: string; id: string; isInherited: string }
> = {
  aspect: {
    table: 'projected_aspects',
    id: 'aspect_id',
    isInherited: 'a.inherited',
  },
  area: {
    table: 'projected_areas',
    id: 'area_id',
    isInherited: 'a.source_ref <> e.entity_ref',
  },
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
    if (values && isEntityGrouping(field)) {
      query.whereExists(
        membershipsOf(knex, field, selection.visibleRefs).whereIn(
          'm.group_ref',
          values,
        ),
      );
    } else if (values) query.whereIn(groupColumns[field], values);
  }
  for (const field of without) {
    if (isEntityGrouping(field)) {
      query.whereNotExists(membershipsOf(knex, field, selection.visibleRefs));
    } else query.whereNull(groupColumns[field]);
  }
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
  if (selection.ownAssessment !== undefined) {
    query.whereRaw(
      `coalesce(r.revision, 0) ${selection.ownAssessment ? '>' : '='} 0`,
    );
  }
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
 * The start of every query by group: the entities of a selection, each once for
 * every group that it belongs to, or once without a group. A filter of the same
 * field leaves the groups that it names.
 *
 * @param keys - only these groups; null is the key of entities without one.
 * Default: all
 * @returns the query, the column with the key of the group, and the one with
 * the only group that an entity is counted in directly
 */
export function fromGroups(
  knex: Knex,
  { groupBy, ...selection }: RollupQuery,
  keys?: (string | null)[],
): { query: Knex.QueryBuilder; key: string; direct: string } {
  const query = fromSelection(knex, selection);
  const key = groupColumns[groupBy];
  if (isEntityGrouping(groupBy)) {
    query.leftJoin(
      visibleMemberships(knex, groupBy, selection.visibleRefs).as('m'),
      'm.entity_ref',
      'e.entity_ref',
    );
  }
  const named = selection.filter[groupBy];
  if (named) query.whereIn(key, named);
  if (keys) {
    query.where(group => {
      group.whereIn(
        key,
        keys.filter(each => each !== null),
      );
      if (keys.includes(null)) group.orWhereNull(key);
    });
  }
  return { query, key, direct: directColumns[groupBy] };
}

function isEntityGrouping(field: GroupBy): field is EntityGrouping {
  return entityGroupings.some(each => each === field);
}

/** The groups of `e`, for a condition. */
function membershipsOf(
  knex: Knex,
  field: EntityGrouping,
  visibleRefs: VisibleRefs | undefined,
): Knex.QueryBuilder {
  return visibleMemberships(knex, field, visibleRefs).where(
    'm.entity_ref',
    knex.ref('e.entity_ref'),
  );
}

function visibleMemberships(
  knex: Knex,
  field: EntityGrouping,
  visibleRefs: VisibleRefs | undefined,
): Knex.QueryBuilder {
  const memberships = knex('projected_memberships as m')
    .where('m.field', field)
    .select('m.entity_ref', 'm.group_ref');
  return visibleRefs
    ? memberships.whereRaw('?? in (?)', [
        'm.group_ref',
        refsSubquery(knex, visibleRefs.groups),
      ])
    : memberships;
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
