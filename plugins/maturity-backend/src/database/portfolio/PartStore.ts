import type { Knex } from 'knex';

/** A component of a system or domain. */
export interface Part {
  /** The system or domain. */
  wholeRef: string;
  entityRef: string;
  /** Refs of the providers of capabilities that it depends on. */
  uses: string[];
}

/** A component with one of the providers it uses. */
interface PartRow {
  whole_ref: string;
  entity_ref: string;
  provider_ref: string | null;
}

/** The columns that place a component in a system or domain. */
const columns = ['system_ref', 'domain_ref'];

/** Reads the projection: what systems and domains consist of. */
export class PartStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Lists the components of systems and domains, ordered. */
  async list(wholeRefs: string[]): Promise<Part[]> {
    const parts = new Map<string, Part>();
    for (const column of columns) {
      const rows = await this.#rows(column, wholeRefs);
      for (const row of rows) {
        const { whole_ref: wholeRef, entity_ref: entityRef } = row;
        const key = JSON.stringify([wholeRef, entityRef]);
        const part = parts.get(key) ?? { wholeRef, entityRef, uses: [] };
        if (row.provider_ref !== null) part.uses.push(row.provider_ref);
        parts.set(key, part);
      }
    }
    return [...parts.values()];
  }

  async #rows(column: string, wholeRefs: string[]): Promise<PartRow[]> {
    return this.#knex('projected_entities as part')
      .leftJoin('projected_uses as u', 'u.entity_ref', 'part.entity_ref')
      .where('part.kind', 'component')
      .whereIn(`part.${column}`, wholeRefs)
      .orderBy([`part.${column}`, 'part.entity_ref', 'u.provider_ref'])
      .select<PartRow[]>(
        { whole_ref: `part.${column}` },
        'part.entity_ref',
        'u.provider_ref',
      );
  }
}
