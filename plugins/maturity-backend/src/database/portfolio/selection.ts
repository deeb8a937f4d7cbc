import {
  type EntityGrouping,
  entityGroupings,
  type EvidenceKind,
  type GroupBy,
  groupings,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import {
  refsSubquery,
  visibleEntities,
  visibleMemberships,
  type VisibleSet,
} from '../visibility/visibleRefs';

/** Matches entities with any of the values, for every field given. */
export type EntityFilter = Partial<Record<GroupBy, string[]>>;

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
  /** Only entities of which facts say this. */
  evidence?: EvidenceKind;
  /** Only entities with an answer older than this. */
  staleSince?: Date;
  /** Only these entities, by their refs. */
  only?: string[];
  /** Absent where the caller may see everything. */
  visibleSet?: VisibleSet;
}

/**
 * The column of each field, in which the groups of an entity are: `m` has a row
 * for each.
 */
export const groupColumns: Record<GroupBy, string> = {
  system: 'm.group_ref',
  domain: 'm.group_ref',
  owner: 'm.group_ref',
  kind: 'e.kind',
  type: 'e.type',
  lifecycle: 'e.lifecycle',
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

/** What a report says of the claims of its entity. */
const evidenceConditions: Record<EvidenceKind, string> = {
  supported: 'r.claims_supported > 0',
  contradicted: 'r.claims_contradicted > 0',
  none: 'r.claims_without_evidence > 0 and r.claims_supported = 0 and r.claims_contradicted = 0',
  beyond: 'r.seen_beyond > 0',
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
    .from(visibleEntities(knex, selection.visibleSet))
    .leftJoin('projected_reports as r', join =>
      join.on('r.entity_ref', 'e.entity_ref').andOnVal('r.model_id', modelId),
    );
  for (const field of groupings) {
    const values = filter[field];
    if (values && isEntityGrouping(field)) {
      query.whereExists(
        membershipsOf(knex, field, selection.visibleSet).whereIn(
          'm.group_ref',
          values,
        ),
      );
    } else if (values) query.whereIn(groupColumns[field], values);
  }
  for (const field of without) {
    if (isEntityGrouping(field)) {
      query.whereNotExists(membershipsOf(knex, field, selection.visibleSet));
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
  if (selection.evidence)
    query.whereRaw(evidenceConditions[selection.evidence]);
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

/** Whether the groups of a field are entities of the catalog. */
export function isEntityGrouping(field: GroupBy): field is EntityGrouping {
  return entityGroupings.some(each => each === field);
}

/** The groups of `e`, for a condition. */
function membershipsOf(
  knex: Knex,
  field: EntityGrouping,
  visibleSet: VisibleSet | undefined,
): Knex.QueryBuilder {
  return visibleMemberships(knex, field, visibleSet).where(
    'm.entity_ref',
    knex.ref('e.entity_ref'),
  );
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
