import type {
  ProviderDecision,
  ProviderField,
  ProviderPolicy,
  ProviderReason,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { syncLinks } from './syncRows';

/** Rows per insert. */
const CHUNK = 100;

/** An entity that offers capabilities of the platform, or seems to. */
export interface Provider {
  /** Lower-case entity ref. */
  entityRef: string;
  /** Whether its annotation says what it offers: then nothing else counts. */
  annotated: boolean;
  offers: {
    capabilityId: string;
    /** Why it was found, if it is not annotated. */
    reason?: ProviderReason;
  }[];
}

/** A row of the table `projected_providers`. */
export interface ProviderRow {
  entity_ref: string;
  capability_id: string;
  annotated: boolean | number;
  found_field: ProviderField | null;
  found_match: string | null;
  effective: boolean | number;
  seen_run: number;
}

/** A row of the table `provider_decisions`. */
export interface ProviderDecisionRow {
  entity_ref: string;
  capability_id: string;
  decision: ProviderDecision;
  decided_at: Date | number;
  decided_by: string;
}

/**
 * Replaces the capabilities that each of some entities offers, or seems to.
 * What was confirmed of an entity stays, whether it is still found or not.
 */
export async function replaceProviders(
  tx: Knex.Transaction,
  providers: Provider[],
  { run, policy }: { run: number; policy: ProviderPolicy },
): Promise<void> {
  const entityRefs = providers.map(({ entityRef }) => entityRef);
  const confirmed = groupBy(
    await tx<ProviderDecisionRow>('provider_decisions')
      .whereIn('entity_ref', entityRefs)
      .where('decision', 'confirmed'),
    row => row.entity_ref,
  );
  const rows = providers.flatMap(({ entityRef, annotated, offers }) => {
    const kept = annotated ? [] : confirmed.get(entityRef) ?? [];
    const offered = new Map(
      [
        ...kept.map(row => ({ capabilityId: row.capability_id })),
        ...offers,
      ].map((offer: Provider['offers'][number]) => [offer.capabilityId, offer]),
    );
    return [...offered.values()].map(({ capabilityId, reason }) => ({
      entity_ref: entityRef,
      capability_id: capabilityId,
      annotated,
      found_field: reason?.field ?? null,
      found_match: reason?.match ?? null,
      seen_run: run,
    }));
  });
  const key = ['entity_ref', 'capability_id'] as const;
  const wanted = new Set(rows.map(row => JSON.stringify(key.map(k => row[k]))));
  const stored: Pick<ProviderRow, (typeof key)[number]>[] =
    await tx<ProviderRow>('projected_providers')
      .whereIn('entity_ref', entityRefs)
      .select(...key);
  for (const row of stored) {
    if (wanted.has(JSON.stringify(key.map(k => row[k])))) continue;
    await tx<ProviderRow>('projected_providers')
      .where({ entity_ref: row.entity_ref, capability_id: row.capability_id })
      .delete();
  }
  // In the order in which decisions lock them.
  rows.sort((a, b) => compareKeys(a, b));
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx('projected_providers')
      .insert(
        rows
          .slice(start, start + CHUNK)
          .map(row => ({ ...row, effective: false })),
      )
      .onConflict([...key])
      .merge(['annotated', 'found_field', 'found_match', 'seen_run']);
  }
  await settleProviders(tx, policy, query =>
    query.whereIn('entity_ref', entityRefs),
  );
}

/**
 * Works out which providers count. This is the only definition: the projection,
 * reports, demand and what providers answer for others go by `effective`.
 *
 * It reads the decisions in the statement that writes, after the rows are
 * locked, so that a decision made meanwhile is not lost.
 */
export async function settleProviders(
  tx: Knex.Transaction,
  policy: ProviderPolicy,
  only: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<void> {
  const decided = (decision: ProviderDecision) =>
    tx('provider_decisions as d')
      .where('d.entity_ref', tx.ref('projected_providers.entity_ref'))
      .where('d.capability_id', tx.ref('projected_providers.capability_id'))
      .where('d.decision', decision)
      .select(tx.raw('1'));
  const effective = {
    annotated: () => tx.raw('annotated'),
    suggest: () => tx.raw('annotated or exists ?', [decided('confirmed')]),
    accept: () => tx.raw('annotated or not exists ?', [decided('dismissed')]),
  };
  await only(tx('projected_providers')).update({
    effective: effective[policy](),
  });
}

/** Orders rows by their keys. */
export function compareKeys(
  a: Pick<ProviderRow, 'entity_ref' | 'capability_id'>,
  b: Pick<ProviderRow, 'entity_ref' | 'capability_id'>,
): number {
  const [one, other] = [a, b].map(({ entity_ref, capability_id }) =>
    JSON.stringify([entity_ref, capability_id]),
  );
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The kinds of entities that have components as parts, in lower case. */
export const KINDS_WITH_PARTS: readonly string[] = ['system', 'domain'];

/**
 * Replaces the providers that entities depend on, including those that are only
 * suggested, so that a decision takes effect at once.
 */
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
