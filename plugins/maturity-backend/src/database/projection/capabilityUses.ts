import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { insertRows } from '../rows';

/** An entity that offers capabilities of the platform. */
export interface Provider {
  /** Lower-case entity ref. */
  entityRef: string;
  capabilityIds: string[];
}

/** A row of the table `projected_providers`. */
export interface ProviderRow {
  entity_ref: string;
  capability_id: string;
  seen_run: number;
}

/** A row of the table `projected_uses`. */
interface UseRow {
  entity_ref: string;
  provider_ref: string;
}

/** Replaces the capabilities that each provider offers. */
export async function replaceProviders(
  tx: Knex.Transaction,
  providers: Provider[],
  run: number,
): Promise<void> {
  await tx<ProviderRow>('projected_providers')
    .whereIn(
      'entity_ref',
      providers.map(({ entityRef }) => entityRef),
    )
    .delete();
  await insertRows(
    tx,
    'projected_providers',
    providers.flatMap(({ entityRef, capabilityIds }) =>
      capabilityIds.map(capability_id => ({
        entity_ref: entityRef,
        capability_id,
        seen_run: run,
      })),
    ),
  );
}

/**
 * The kinds of entities that have components as parts, with the column of a
 * component that names the one it is part of.
 */
export const parentColumns: Record<string, string> = {
  system: 'system_ref',
  domain: 'domain_ref',
};

/** The kinds of entities that have parts, in lower case. */
export const KINDS_WITH_PARTS = Object.keys(parentColumns);

/**
 * Replaces the providers that entities use: those that they depend on, and for
 * a system or domain those that any of its components depends on.
 */
export async function replaceUses(
  tx: Knex.Transaction,
  entities: { entityRef: string; kind: string; dependsOn: string[] }[],
): Promise<void> {
  const providers = new Set(
    await tx<ProviderRow>('projected_providers')
      .whereIn('entity_ref', [
        ...new Set(entities.flatMap(({ dependsOn }) => dependsOn)),
      ])
      .distinct()
      .pluck('entity_ref'),
  );
  const own = entities.flatMap(({ entityRef, dependsOn }) =>
    dependsOn
      .filter(ref => providers.has(ref))
      .map(ref => ({ entity_ref: entityRef, provider_ref: ref })),
  );
  const ofParts = await Promise.all(
    Object.entries(parentColumns).map(([kind, column]) =>
      tx('projected_entities as part')
        .join('projected_uses as u', 'u.entity_ref', 'part.entity_ref')
        .where('part.kind', 'component')
        .whereIn(
          `part.${column}`,
          entities
            .filter(entity => entity.kind === kind)
            .map(({ entityRef }) => entityRef),
        )
        .distinct<UseRow[]>({ entity_ref: `part.${column}` }, 'u.provider_ref'),
    ),
  );
  const rows = new Map(
    [...own, ...ofParts.flat()].map(row => [
      JSON.stringify([row.entity_ref, row.provider_ref]),
      row,
    ]),
  );
  await tx<UseRow>('projected_uses')
    .whereIn(
      'entity_ref',
      entities.map(({ entityRef }) => entityRef),
    )
    .delete();
  await insertRows(tx, 'projected_uses', [...rows.values()]);
}

/** Reads the sorted ids of the capabilities that entities use, by entity. */
export async function readUses(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, string[]>> {
  const rows = await tx('projected_uses as u')
    .join('projected_providers as p', 'p.entity_ref', 'u.provider_ref')
    .whereIn('u.entity_ref', entityRefs)
    .distinct<{ entity_ref: string; capability_id: string }[]>(
      'u.entity_ref',
      'p.capability_id',
    );
  return new Map(
    [...groupBy(rows, row => row.entity_ref)].map(([entityRef, group]) => [
      entityRef,
      group.map(({ capability_id }) => capability_id).sort(),
    ]),
  );
}
