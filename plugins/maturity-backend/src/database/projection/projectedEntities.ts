import {
  type EntityGrouping,
  entityGroupings,
  type SourceRelation,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { insertRows } from '../rows';
import { replaceUses } from './capabilityUses';
import type { SourceRef } from './ReportProjector';
import { syncLinks } from './syncRows';

/**
 * An entity of the catalog as the projection stores it. Refs are in lower case.
 */
export interface ProjectedEntity {
  entityRef: string;
  kind: string;
  title: string;
  type?: string;
  lifecycle?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  /**
   * Everything it belongs to, parent domains and groups included. Default: its
   * owner, system and domain.
   */
  memberships?: Membership[];
  /** Those of owner, system and domain that the catalog does not have. */
  missing?: string[];
  /** Refs of everything it depends on. */
  dependsOn: string[];
  /** The entity itself first, then those it inherits from, nearest first. */
  sources: SourceRef[];
}

/** An owner, system or domain that an entity belongs to. */
export interface Membership {
  field: EntityGrouping;
  /** Lower-case entity ref. */
  groupRef: string;
  /** Whether the entity names the group itself, not one of its children. */
  direct: boolean;
}

/** A row of the table `projected_entities`. */
export interface EntityRow {
  entity_ref: string;
  kind: string;
  title: string;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  sort_title: string;
  seen_run: number;
}

/** A row of the table `projected_sources`. */
export interface SourceRow {
  entity_ref: string;
  position: number;
  source_ref: string;
  relation: SourceRelation;
  /** JSON. */
  capability_ids: string | null;
}

/** A row of the table `projected_memberships`. */
export interface MembershipRow {
  entity_ref: string;
  field: EntityGrouping;
  group_ref: string;
  direct: boolean;
}

/** A row of the table `projected_missing`. */
export interface MissingRow {
  entity_ref: string;
  missing_ref: string;
}

/** As wide as the column. */
const MAX_SORT_TITLE_LENGTH = 255;

/**
 * Inserts or replaces entities with their sources and uses, and locks their
 * rows until the end of the transaction.
 *
 * @param run - the number of the latest reconciliation
 * @returns the refs of the entities, sorted
 */
export async function writeEntities(
  tx: Knex.Transaction,
  entities: ProjectedEntity[],
  run: number,
): Promise<string[]> {
  const sorted = [...entities].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
  const refs = sorted.map(({ entityRef }) => entityRef);
  await upsertEntities(
    tx,
    sorted.map(entity => toEntityRow(entity, run)),
  );
  await replaceSources(tx, refs, sorted.flatMap(toSourceRows));
  await syncLinks(
    tx,
    'projected_memberships',
    ['field', 'group_ref', 'direct'],
    {
      entityRefs: refs,
      rows: sorted.flatMap(toMembershipRows),
    },
  );
  await syncLinks(tx, 'projected_missing', ['missing_ref'], {
    entityRefs: refs,
    rows: sorted.flatMap(toMissingRows),
  });
  await replaceUses(tx, sorted);
  return refs;
}

/**
 * Inserts or replaces rows, and locks them in their order.
 *
 * The number of the run never falls: a run that starts while this transaction
 * waits for another one may already have seen an entity, and would remove it.
 */
async function upsertEntities(
  tx: Knex.Transaction,
  rows: EntityRow[],
): Promise<void> {
  const columns = Object.keys(rows[0]);
  await tx<EntityRow>('projected_entities')
    .insert(rows)
    .onConflict('entity_ref')
    .merge({
      ...Object.fromEntries(
        columns.map(column => [column, tx.raw('excluded.??', [column])]),
      ),
      seen_run: tx.raw(
        `case when excluded.seen_run > projected_entities.seen_run
          then excluded.seen_run else projected_entities.seen_run end`,
      ),
    });
}

/**
 * Locks the rows of those of the entities that are projected. Rows are always
 * locked in the same order, so that two transactions that lock some of the same
 * rows cannot wait for each other. SQLite has a single writer anyway.
 *
 * @returns the refs of the entities that are projected, sorted
 */
export async function lockEntities(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<string[]> {
  const rows = await tx<EntityRow>('projected_entities')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref');
  return rows.map(({ entity_ref }) => entity_ref);
}

/** Replaces the sources of the entities for which any of them changed. */
async function replaceSources(
  tx: Knex.Transaction,
  entityRefs: string[],
  rows: SourceRow[],
): Promise<void> {
  const stored = await tx<SourceRow>('projected_sources')
    .whereIn('entity_ref', entityRefs)
    .orderBy('position');
  const storedSources = serializeSources(stored);
  const newSources = serializeSources(rows);
  const changed = new Set(
    entityRefs.filter(ref => storedSources.get(ref) !== newSources.get(ref)),
  );
  await tx<SourceRow>('projected_sources')
    .whereIn('entity_ref', [...changed])
    .delete();
  await insertRows(
    tx,
    'projected_sources',
    rows.filter(row => changed.has(row.entity_ref)),
  );
}

/** The sources of each entity as text. The rows are ordered by position. */
function serializeSources(rows: SourceRow[]): Map<string, string> {
  return new Map(
    [...groupBy(rows, row => row.entity_ref)].map(([entityRef, group]) => [
      entityRef,
      JSON.stringify(
        group.map(row => [row.source_ref, row.relation, row.capability_ids]),
      ),
    ]),
  );
}

function toEntityRow(entity: ProjectedEntity, run: number): EntityRow {
  return {
    entity_ref: entity.entityRef,
    kind: entity.kind,
    title: entity.title,
    type: entity.type ?? null,
    lifecycle: entity.lifecycle ?? null,
    owner_ref: entity.ownerRef ?? null,
    system_ref: entity.systemRef ?? null,
    domain_ref: entity.domainRef ?? null,
    sort_title: entity.title
      .toLocaleLowerCase('en-US')
      .slice(0, MAX_SORT_TITLE_LENGTH),
    seen_run: run,
  };
}

function toSourceRows(entity: ProjectedEntity): SourceRow[] {
  return entity.sources.map((source, position) => ({
    entity_ref: entity.entityRef,
    position,
    source_ref: source.entityRef,
    relation: source.relation,
    capability_ids: source.capabilityIds
      ? JSON.stringify(source.capabilityIds)
      : null,
  }));
}

function toMembershipRows({
  entityRef,
  ownerRef,
  systemRef,
  domainRef,
  memberships = directly({
    owner: ownerRef,
    system: systemRef,
    domain: domainRef,
  }),
}: ProjectedEntity): MembershipRow[] {
  return memberships.map(({ field, groupRef, direct }) => ({
    entity_ref: entityRef,
    field,
    group_ref: groupRef,
    direct,
  }));
}

function directly(
  groups: Record<EntityGrouping, string | undefined>,
): Membership[] {
  return entityGroupings.flatMap(field => {
    const groupRef = groups[field];
    return groupRef === undefined ? [] : [{ field, groupRef, direct: true }];
  });
}

function toMissingRows({
  entityRef,
  missing = [],
}: ProjectedEntity): MissingRow[] {
  return [...new Set(missing)].map(missing_ref => ({
    entity_ref: entityRef,
    missing_ref,
  }));
}
