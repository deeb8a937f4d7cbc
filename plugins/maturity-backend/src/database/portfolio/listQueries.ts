import type {
  EntityEvidence,
  EntitySortField,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import type { MissingRow } from '../projection/projectedEntities';
import { isPostgres } from '../rows';
import {
  fromSelection,
  type LevelSubject,
  levelTables,
  type Selection,
} from './selection';

/** The order of a list; entities that are equal in it are sorted by ref. */
export interface EntityOrder {
  by: EntitySortField;
  /** The aspect or area that `level` is about; the overall level if left out. */
  levelOf?: LevelSubject;
  descending?: boolean;
  /** Where the previous page ended. */
  after?: { value: SortValue; entityRef: string };
  limit: number;
}

/** What an entity is sorted by; those that have no value come last. */
export type SortValue = string | number | null;

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
  aspects: { aspectId: string; level: number; inherited: boolean }[];
  /** The refs among its relations that the catalog does not have. */
  missing: string[];
  evidence: EntityEvidence;
  /** Of its own last assessment; 0 if there is none. */
  revision: number;
  sortValue: SortValue;
}

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
  revision: number | null;
  oldest_submitted_at: Date | number | null;
  claims_supported: number | null;
  claims_contradicted: number | null;
  claims_without_evidence: number | null;
  seen_beyond: number | null;
  sort_value: SortValue | Date;
}

/**
 * Reads one page of entities.
 *
 * @param turn - gives the database for the next statement
 */
export async function selectEntities(
  turn: () => Promise<Knex>,
  selection: Selection,
  order: EntityOrder,
): Promise<ListedEntity[]> {
  const rows = await sorted(await turn(), selection, order).select<ListedRow[]>(
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
    'r.revision',
    'r.oldest_submitted_at',
    'r.claims_supported',
    'r.claims_contradicted',
    'r.claims_without_evidence',
    'r.seen_beyond',
  );
  const refs = rows.map(({ entity_ref }) => entity_ref);
  const aspects = await readAspects(await turn(), selection.modelId, refs);
  const missing = await readMissing(await turn(), refs);
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
      inherited: Boolean(aspect.inherited),
    })),
    missing: missing.get(row.entity_ref) ?? [],
    evidence: {
      supported: row.claims_supported ?? 0,
      contradicted: row.claims_contradicted ?? 0,
      none: row.claims_without_evidence ?? 0,
      beyond: row.seen_beyond ?? 0,
    },
    revision: row.revision ?? 0,
    sortValue:
      row.sort_value instanceof Date
        ? row.sort_value.getTime()
        : row.sort_value,
  }));
}

function sorted(
  knex: Knex,
  selection: Selection,
  order: EntityOrder,
): Knex.QueryBuilder {
  const { by, descending, limit } = order;
  const value = sortExpression(knex, selection, order);
  // An index serves the order by title, which none lacks, only without this.
  const nulls = by === 'title' ? '' : 'nulls last';
  const query = fromSelection(knex, selection)
    .select({ sort_value: value })
    .orderByRaw(`sort_value ${descending ? 'desc' : 'asc'} ${nulls}`)
    .orderBy('e.entity_ref')
    .limit(limit);
  whereAfter(query, value, order);
  return query;
}

/** Restricts a query to what follows the previous page. */
function whereAfter(
  query: Knex.QueryBuilder,
  value: Knex.Raw,
  { by, descending, after }: EntityOrder,
): void {
  if (!after) return;
  if (after.value === null) {
    query.whereRaw('? is null and e.entity_ref > ?', [value, after.entityRef]);
    return;
  }
  const last = by === 'oldest' ? new Date(after.value) : after.value;
  query.where(rest => {
    rest.whereRaw(
      `(? ${descending ? '<' : '>'} ? or (? = ? and e.entity_ref > ?))`,
      [value, last, value, last, after.entityRef],
    );
    if (by !== 'title') rest.orWhereRaw('? is null', [value]);
  });
}

const evidenceColumns = {
  supported: 'claims_supported',
  contradicted: 'claims_contradicted',
  beyond: 'seen_beyond',
};

function sortExpression(
  knex: Knex,
  { modelId }: Selection,
  { by, levelOf }: EntityOrder,
): Knex.Raw {
  switch (by) {
    case 'kind':
    case 'type':
      return asSorted(knex, knex.raw('lower(??)', [`e.${by}`]));
    case 'owner':
    case 'system':
      return asSorted(knex, titleOf(knex, `e.${by}_ref`));
    case 'weakest':
      // The average only decides between entities with the same lowest level.
      return knex.raw(
        '(select min(s.level) * 1000 + sum(s.level) * 100 / count(*) from projected_aspects as s where s.entity_ref = e.entity_ref and s.model_id = ?)',
        [modelId],
      );
    case 'level':
      return levelOf
        ? levelOfSubject(knex, modelId, levelOf)
        : knex.raw('r.level');
    case 'coverage':
      return knex.raw('coalesce(r.answered, 0)');
    case 'oldest':
      return knex.raw('r.oldest_submitted_at');
    case 'supported':
    case 'contradicted':
    case 'beyond':
      return knex.raw('coalesce(??, 0)', [`r.${evidenceColumns[by]}`]);
    default:
      return knex.raw('e.sort_title');
  }
}

function levelOfSubject(
  knex: Knex,
  modelId: string,
  { of, id }: LevelSubject,
): Knex.Raw {
  const { table, id: column } = levelTables[of];
  return knex.raw(
    '(select s.level from ?? as s where s.entity_ref = e.entity_ref and s.model_id = ? and ?? = ?)',
    [table, modelId, `s.${column}`, id],
  );
}

/** The title of the group that a column refers to, else its name. */
function titleOf(knex: Knex, column: string): Knex.Raw {
  const position = isPostgres(knex) ? 'strpos' : 'instr';
  return knex.raw(
    `coalesce((select s.sort_title from projected_entities as s where s.entity_ref = ??), substr(??, ${position}(??, '/') + 1))`,
    [column, column, column],
  );
}

/** Text that sorts the same way on every database. */
function asSorted(knex: Knex, text: Knex.Raw): Knex.Raw {
  return isPostgres(knex) ? knex.raw('(?) collate "C"', [text]) : text;
}

interface AspectRow {
  entity_ref: string;
  aspect_id: string;
  level: number;
  inherited: boolean | number;
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
