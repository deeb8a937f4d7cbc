import type { Knex } from 'knex';
import { parentColumns } from '../projection/capabilityUses';

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

  /** Lists the components of systems and domains, ordered. */
  async list(parentRefs: string[]): Promise<Part[]> {
    const parts = new Map<string, Part>();
    for (const column of Object.values(parentColumns)) {
      const rows = await this.#rows(column, parentRefs);
      for (const row of rows) {
        const { parent_ref: parentRef, entity_ref: entityRef } = row;
        const key = JSON.stringify([parentRef, entityRef]);
        const part = parts.get(key) ?? { parentRef, entityRef, uses: [] };
        if (row.provider_ref !== null) part.uses.push(row.provider_ref);
        parts.set(key, part);
      }
    }
    return [...parts.values()];
  }

  async #rows(column: string, parentRefs: string[]): Promise<PartRow[]> {
    return this.#knex('projected_entities as part')
      .leftJoin('projected_uses as u', 'u.entity_ref', 'part.entity_ref')
      .where('part.kind', 'component')
      .whereIn(`part.${column}`, parentRefs)
      .orderBy([`part.${column}`, 'part.entity_ref', 'u.provider_ref'])
      .select<PartRow[]>(
        { parent_ref: `part.${column}` },
        'part.entity_ref',
        'u.provider_ref',
      );
  }
}
