import type { Knex } from 'knex';
import { KINDS_WITH_PARTS } from '../projection/capabilityUses';

/** A component of a system or domain. */
export interface Part {
  /** The system or domain. */
  parentRef: string;
  entityRef: string;
  /** Refs of the providers of capabilities that it depends on. */
  uses: string[];
}

/** A component with one of the providers it uses. */
interface PartRow {
  parent_ref: string;
  entity_ref: string;
  provider_ref: string | null;
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
   */
  async list(parentRefs: string[]): Promise<Part[]> {
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
      const part = parts.get(key) ?? { parentRef, entityRef, uses: [] };
      if (row.provider_ref !== null) part.uses.push(row.provider_ref);
      parts.set(key, part);
    }
    return [...parts.values()];
  }
}
