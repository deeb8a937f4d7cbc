import type { AreaCapabilities } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { KINDS_WITH_PARTS } from '../projection/capabilityUses';
import type { NeedsRow } from '../projection/reportRows';
import type { Selection } from './selection';
import { onlyVisible, type VisibleSet } from '../visibility/visibleRefs';

/** The capabilities that an entity needs and uses. */
export interface EntityNeeds {
  entityRef: string;
  /** By area, for its next level. */
  needs: AreaCapabilities[];
  /** As far as the caller may know; see {@link selectNeeds}. */
  uses: ReadonlySet<string>;
}

interface UseRow {
  entity_ref: string;
  capability_id: string;
}

/** Entities that are read at once; each has dozens of needs. */
const CHUNK = 250;

/**
 * Reads what entities need and use as the caller may know it: an entity uses
 * the capabilities of visible providers that it depends on and those that checks
 * have found it to use, and a system or domain also those that any of its
 * visible components uses.
 *
 * @param turn - gives the database for the next statements
 */
export async function* selectNeeds(
  turn: () => Promise<Knex>,
  { modelId, visibleSet }: Pick<Selection, 'modelId' | 'visibleSet'>,
  entityRefs: string[],
): AsyncGenerator<EntityNeeds[]> {
  for (let start = 0; start < entityRefs.length; start += CHUNK) {
    const knex = await turn();
    const chunk = entityRefs.slice(start, start + CHUNK);
    const needs = new Map(
      (await readNeeds(knex, modelId, chunk)).map(row => [
        row.entity_ref,
        row.needs,
      ]),
    );
    const uses = new Map<string, Set<string>>();
    for (const row of await readUses(knex, modelId, chunk, visibleSet)) {
      const used = uses.get(row.entity_ref) ?? new Set();
      uses.set(row.entity_ref, used.add(row.capability_id));
    }
    yield chunk.map(entityRef => ({
      entityRef,
      needs: JSON.parse(needs.get(entityRef) ?? '[]'),
      uses: uses.get(entityRef) ?? new Set(),
    }));
  }
}

async function readNeeds(
  knex: Knex,
  modelId: string,
  entityRefs: string[],
): Promise<Pick<NeedsRow, 'entity_ref' | 'needs'>[]> {
  return knex<NeedsRow>('projected_needs')
    .whereIn('entity_ref', entityRefs)
    .where('model_id', modelId)
    .select('entity_ref', 'needs');
}

async function readUses(
  knex: Knex,
  modelId: string,
  entityRefs: string[],
  visibleSet: VisibleSet | undefined,
): Promise<UseRow[]> {
  const uses = () => allUses(knex, modelId, visibleSet).as('u');
  const rows = await knex
    .from(uses())
    .whereIn('u.entity_ref', entityRefs)
    .distinct<UseRow[]>('u.entity_ref', 'u.capability_id');
  const parents = entityRefs.filter(ref =>
    KINDS_WITH_PARTS.some(kind => ref.startsWith(`${kind}:`)),
  );
  if (parents.length === 0) return rows;
  const ofParts = knex
    .from(uses())
    .join('projected_entities as part', 'part.entity_ref', 'u.entity_ref')
    .join('projected_memberships as m', 'm.entity_ref', 'part.entity_ref')
    .where('part.kind', 'component')
    .whereIn('m.field', KINDS_WITH_PARTS)
    .whereIn('m.group_ref', parents)
    .distinct<UseRow[]>({ entity_ref: 'm.group_ref' }, 'u.capability_id');
  onlyVisible(ofParts, knex, visibleSet, 'part.entity_ref');
  return [...rows, ...(await ofParts)];
}

/**
 * What entities use: what they depend on, as far as the caller may see who
 * provides it, and what checks have found.
 */
function allUses(
  knex: Knex,
  modelId: string,
  visibleSet: VisibleSet | undefined,
): Knex.QueryBuilder {
  return visibleUses(knex, visibleSet)
    .select('u.entity_ref', 'p.capability_id')
    .unionAll(
      knex('projected_seen_uses')
        .where('model_id', modelId)
        .select('entity_ref', 'capability_id'),
    );
}

/** What entities depend on, as far as the caller may see who provides it. */
function visibleUses(
  knex: Knex,
  visibleSet: VisibleSet | undefined,
): Knex.QueryBuilder {
  const uses = knex('projected_uses as u')
    .join('projected_providers as p', 'p.entity_ref', 'u.provider_ref')
    .where('p.effective', true);
  return onlyVisible(uses, knex, visibleSet, 'u.provider_ref');
}
