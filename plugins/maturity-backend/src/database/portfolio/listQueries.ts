import type { EntitySort } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import type { MissingRow } from '../projection/projectedEntities';
import { fromSelection, levelColumn, type Selection } from './selection';

/** The order of a list; entities that are equal in it are sorted by ref. */
export interface EntityOrder {
  by: EntitySort;
  /** Where the previous page ended. */
  after?: { value: string | number; entityRef: string };
  limit: number;
}

/** An entity in a list. */
export interface ListedEntity {
  entityRef: string;
  title: string;
  kind: string;
  type: string | null;
  lifecycle: string | null;
  ownerRef: string | null;
  systemRef: string | null;
  domainRef: string | null;
  level: number | null;
  answered: number;
  total: number;
  oldestSubmittedAt: string | null;
  /** Aspects that have a level. */
  aspects: { aspectId: string; level: number }[];
  /** The refs among its relations that the catalog does not have. */
  missing: string[];
  /** Of its own last assessment; 0 if there is none. */
  revision: number;
  /** The value it is sorted by. */
  sortValue: string | number;
}

/** Sorts after the time of every answer. */
const NEVER = new Date('9999-12-31T00:00:00.000Z');

interface ListedRow {
  entity_ref: string;
  title: string;
  kind: string;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  level: number | null;
  answered: number | null;
  total: number | null;
  oldest_submitted_at: Date | number | null;
  sort_value: string | number | Date;
}

/** Reads one page of entities. */
export async function selectEntities(
  knex: Knex,
  selection: Selection,
  order: EntityOrder,
): Promise<ListedEntity[]> {
  const rows = await sorted(knex, selection, order).select<ListedRow[]>(
    'e.entity_ref',
    'e.title',
    'e.kind',
    'e.type',
    'e.lifecycle',
    'e.owner_ref',
    'e.system_ref',
    'e.domain_ref',
    'r.level',
    'r.answered',
    'r.total',
    'r.oldest_submitted_at',
  );
  const refs = rows.map(({ entity_ref }) => entity_ref);
  const aspects = await readAspects(knex, selection.modelId, refs);
  const missing = await readMissing(knex, refs);
  const revisions = await readRevisions(knex, selection.modelId, refs);
  return rows.map(row => ({
    entityRef: row.entity_ref,
    title: row.title,
    kind: row.kind,
    type: row.type,
    lifecycle: row.lifecycle,
    ownerRef: row.owner_ref,
    systemRef: row.system_ref,
    domainRef: row.domain_ref,
    level: row.level,
    answered: row.answered ?? 0,
    total: row.total ?? 0,
    oldestSubmittedAt:
      row.oldest_submitted_at === null
        ? null
        : new Date(row.oldest_submitted_at).toISOString(),
    aspects: (aspects.get(row.entity_ref) ?? []).map(aspect => ({
      aspectId: aspect.aspect_id,
      level: aspect.level,
    })),
    missing: missing.get(row.entity_ref) ?? [],
    revision: revisions.get(row.entity_ref) ?? 0,
    sortValue:
      row.sort_value instanceof Date
        ? row.sort_value.getTime()
        : row.sort_value,
  }));
}

/** Never null, so that a page can start after any value in either direction. */
function sortExpression(
  knex: Knex,
  selection: Selection,
  by: EntityOrder['by'],
): Knex.Raw {
  switch (by) {
    case 'level':
    case '-level':
      return knex.raw('coalesce(??, -1)', [levelColumn(selection)]);
    case 'coverage':
    case '-coverage':
      return knex.raw('coalesce(r.answered, 0)');
    case 'oldest':
    case '-oldest':
      return knex.raw('coalesce(r.oldest_submitted_at, ?)', [NEVER]);
    default:
      return knex.raw('e.sort_title');
  }
}

function sorted(
  knex: Knex,
  selection: Selection,
  { by, after, limit }: EntityOrder,
): Knex.QueryBuilder {
  const expression = sortExpression(knex, selection, by);
  const [direction, comparison] = by.startsWith('-')
    ? ['desc', '<']
    : ['asc', '>'];
  const query = fromSelection(knex, selection)
    .select({ sort_value: expression })
    .orderByRaw(`sort_value ${direction}`)
    .orderBy('e.entity_ref')
    .limit(limit);
  if (after) {
    const value = by.endsWith('oldest') ? new Date(after.value) : after.value;
    query.whereRaw(`(? ${comparison} ? or (? = ? and e.entity_ref > ?))`, [
      expression,
      value,
      expression,
      value,
      after.entityRef,
    ]);
  }
  return query;
}

interface AspectRow {
  entity_ref: string;
  aspect_id: string;
  level: number;
}

async function readAspects(
  knex: Knex,
  modelId: string,
  entityRefs: string[],
): Promise<Map<string, AspectRow[]>> {
  const rows = await knex<AspectRow>('projected_aspects')
    .where('model_id', modelId)
    .whereIn('entity_ref', entityRefs);
  return groupBy(rows, row => row.entity_ref);
}

async function readMissing(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, string[]>> {
  const rows = await knex<MissingRow>('projected_missing').whereIn(
    'entity_ref',
    entityRefs,
  );
  return new Map(
    [...groupBy(rows, row => row.entity_ref)].map(([entityRef, group]) => [
      entityRef,
      group.map(row => row.missing_ref),
    ]),
  );
}

async function readRevisions(
  knex: Knex,
  modelId: string,
  entityRefs: string[],
): Promise<Map<string, number>> {
  const rows = await knex('assessments')
    .where('model_id', modelId)
    .whereIn('entity_ref', entityRefs)
    .groupBy('entity_ref')
    .select('entity_ref')
    .max<{ entity_ref: string; revision: number }[]>({ revision: 'revision' });
  return new Map(rows.map(row => [row.entity_ref, row.revision]));
}
