import type {
  ProviderDecision,
  ProviderPolicy,
  ProviderReason,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import {
  compareKeys,
  type ProviderDecisionRow,
  type ProviderRow,
  settleProviders,
} from '../projection/capabilityUses';

/** A capability that an entity offers, or seems to offer. */
export interface OfferedCapability {
  capabilityId: string;
  entityRef: string;
  annotated: boolean;
  /** Whether the entity counts as a provider. */
  effective: boolean;
  reason?: ProviderReason;
  decided?: { decision: ProviderDecision; at: string; by: string };
}

/** A decision about some entities and one capability. */
export interface StoredDecision {
  capabilityId: string;
  entityRefs: string[];
  decision: ProviderDecision;
  /** Full entity ref. */
  decidedBy: string;
}

type OfferRow = Omit<ProviderRow, 'seen_run'> & {
  [Column in keyof ProviderDecisionRow]: ProviderDecisionRow[Column] | null;
} & Pick<ProviderRow, 'entity_ref' | 'capability_id'>;

/**
 * The decisions about who provides which capability. They are a source of
 * truth; what is found is projected.
 */
export class ProviderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Lists who offers capabilities, or seems to, by entity ref.
   *
   * @param of - only these capabilities, and these entities
   */
  async list(of: {
    capabilityIds: string[];
    entityRefs?: string[];
  }): Promise<OfferedCapability[]> {
    const query = this.#knex('projected_providers as p')
      .leftJoin('provider_decisions as d', join =>
        join
          .on('d.entity_ref', 'p.entity_ref')
          .andOn('d.capability_id', 'p.capability_id'),
      )
      .whereIn('p.capability_id', of.capabilityIds)
      .orderBy(['p.entity_ref', 'p.capability_id'])
      .select<OfferRow[]>(
        'p.entity_ref',
        'p.capability_id',
        'p.annotated',
        'p.effective',
        'p.found_field',
        'p.found_match',
        'd.decision',
        'd.decided_at',
        'd.decided_by',
      );
    if (of.entityRefs) query.whereIn('p.entity_ref', of.entityRefs);
    return (await query).map(fromRow);
  }

  /** Stores a decision, which takes effect at once. The last one wins. */
  async decide(
    { capabilityId, entityRefs, decision, decidedBy }: StoredDecision,
    policy: ProviderPolicy,
  ): Promise<void> {
    const decidedAt = new Date();
    const rows = entityRefs
      .map(
        (entity_ref): ProviderDecisionRow => ({
          entity_ref,
          capability_id: capabilityId,
          decision,
          decided_at: decidedAt,
          decided_by: decidedBy,
        }),
      )
      // All transactions lock rows in one order.
      .sort(compareKeys);
    await this.#knex.transaction(async tx => {
      await tx<ProviderDecisionRow>('provider_decisions')
        .insert(rows)
        .onConflict(['entity_ref', 'capability_id'])
        .merge();
      for (const { entity_ref } of rows) {
        await settle(tx, policy, { entity_ref, capability_id: capabilityId });
      }
    });
  }

  /** Withdraws the decision about an entity, if there is one. */
  async withdraw(
    { capabilityId, entityRef }: { capabilityId: string; entityRef: string },
    policy: ProviderPolicy,
  ): Promise<void> {
    const key = { entity_ref: entityRef, capability_id: capabilityId };
    await this.#knex.transaction(async tx => {
      await tx<ProviderDecisionRow>('provider_decisions').where(key).delete();
      await settle(tx, policy, key);
    });
  }
}

async function settle(
  tx: Knex.Transaction,
  policy: ProviderPolicy,
  key: Pick<ProviderRow, 'entity_ref' | 'capability_id'>,
): Promise<void> {
  await settleProviders(tx, policy, query => query.where(key));
}

function fromRow(row: OfferRow): OfferedCapability {
  const { found_field: field, found_match: match } = row;
  const { decision, decided_at: at, decided_by: by } = row;
  return {
    capabilityId: row.capability_id,
    entityRef: row.entity_ref,
    annotated: Boolean(row.annotated),
    effective: Boolean(row.effective),
    ...(field !== null && match !== null && { reason: { field, match } }),
    ...(decision !== null &&
      at !== null &&
      by !== null && {
        decided: { decision, at: new Date(at).toISOString(), by },
      }),
  };
}
