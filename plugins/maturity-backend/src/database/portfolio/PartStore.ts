import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { KINDS_WITH_PARTS } from '../projection/capabilityUses';

/** A component of a system or domain. */
export interface Part {
  /** The system or domain. */
  parentRef: string;
  entityRef: string;
  /** Refs of the providers of capabilities that it depends on. */
  uses: string[];
  /** Ids of the capabilities that checks have found it to use. */
  seenUses: string[];
}

/** A component with one of the providers it uses. */
interface PartRow {
  parent_ref: string;
  entity_ref: string;
  provider_ref: string | null;
}

interface SeenUseRow {
  entity_ref: string;
  capability_id: string;
}

/** Reads the parts of systems and domains from the projection. */
export class PartStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Lists the components of systems and domains, ordered. Those of a domain
   * include those of its subdomains.
   *
   * @param modelId - the model whose checks count
   */
  async list(parentRefs: string[], modelId: string): Promise<Part[]> {
    const seen = await this.#seenUses(parentRefs, modelId);
    const rows = await this.#knex('projected_memberships as m')
      .join('projected_entities as part', 'part.entity_ref', 'm.entity_ref')
      .leftJoin('projected_uses as u', 'u.entity_ref', 'part.entity_ref')
      .where('part.kind', 'component')
      .whereIn('m.field', KINDS_WITH_PARTS)
      .whereIn('m.group_ref', parentRefs)
      .orderBy(['m.group_ref', 'part.entity_ref', 'u.provider_ref'])
      .select<PartRow[]>(
        { parent_ref: 'm.group_ref' },
        'part.entity_ref',
        'u.provider_ref',
      );
    const parts = new Map<string, Part>();
    for (const row of rows) {
      const { parent_ref: parentRef, entity_ref: entityRef } = row;
      const key = JSON.stringify([parentRef, entityRef]);
      const part = parts.get(key) ?? {
        parentRef,
        entityRef,
        uses: [],
        seenUses: seen.get(entityRef) ?? [],
      };
      if (row.provider_ref !== null) part.uses.push(row.provider_ref);
      parts.set(key, part);
    }
    return [...parts.values()];
  }

  /** The capabilities that checks have found parts to use, by part. */
  async #seenUses(
    parentRefs: string[],
    modelId: string,
  ): Promise<Map<string, string[]>> {
    const rows = await this.#knex('projected_seen_uses as s')
      .where('s.model_id', modelId)
      .whereIn(
        's.entity_ref',
        this.#knex('projected_memberships')
          .whereIn('field', KINDS_WITH_PARTS)
          .whereIn('group_ref', parentRefs)
          .select('entity_ref'),
      )
      .orderBy(['s.entity_ref', 's.capability_id'])
      .select<SeenUseRow[]>('s.entity_ref', 's.capability_id');
    return new Map(
      [...groupBy(rows, row => row.entity_ref)].map(([ref, uses]) => [
        ref,
        uses.map(({ capability_id }) => capability_id),
      ]),
    );
  }
}
