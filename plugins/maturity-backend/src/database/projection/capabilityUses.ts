import type { Knex } from 'knex';
import { insertRows } from '../rows';
import { syncLinks } from './syncRows';

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

/** The kinds of entities that have components as parts, in lower case. */
export const KINDS_WITH_PARTS: readonly string[] = ['system', 'domain'];

/** Replaces the providers that entities depend on. */
export async function replaceUses(
  tx: Knex.Transaction,
  entities: { entityRef: string; dependsOn: string[] }[],
): Promise<void> {
  const providers = new Set(
    await tx<ProviderRow>('projected_providers')
      .whereIn('entity_ref', [
        ...new Set(entities.flatMap(({ dependsOn }) => dependsOn)),
      ])
      .distinct()
      .pluck('entity_ref'),
  );
  await syncLinks(tx, 'projected_uses', ['provider_ref'], {
    entityRefs: entities.map(({ entityRef }) => entityRef),
    rows: entities.flatMap(({ entityRef, dependsOn }) =>
      dependsOn
        .filter(ref => providers.has(ref))
        .map(provider_ref => ({ entity_ref: entityRef, provider_ref })),
    ),
  });
}
