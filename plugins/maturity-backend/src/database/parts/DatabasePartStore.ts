import type { Knex } from 'knex';
import type { Part, PartStore } from './PartStore';

/** A component, with one of the providers that it uses. */
interface PartRow {
  whole_ref: string;
  entity_ref: string;
  provider_ref: string | null;
}

/** The columns that say where a component belongs. */
const columns = ['system_ref', 'domain_ref'];

/** The parts of systems and domains in the plugin's database. */
export class DatabasePartStore implements PartStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

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
