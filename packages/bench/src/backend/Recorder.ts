import type { Knex } from 'knex';

/** A statement as it was sent to the database. */
interface Statement {
  sql: string;
  bindings: readonly Knex.RawBinding[];
}

/** Hears what the plugin asks its database. */
export class Recorder {
  readonly #knex: Knex;
  #heard: Statement[] | undefined;

  constructor(knex: Knex) {
    this.#knex = knex;
    knex.on('query', ({ sql, bindings = [] }: Statement) => {
      this.#heard?.push({ sql, bindings });
    });
  }

  /** Hears what is asked from now on. */
  start(): void {
    this.#heard = [];
  }

  /**
   * How the database answers the first statement heard that is about a table.
   *
   * @throws Error where there was none
   */
  async plan(table: string): Promise<{ sql: string; plan: string[] }> {
    const statement = this.#heard?.find(
      ({ sql }) => sql.startsWith('select') && sql.includes(table),
    );
    this.#heard = undefined;
    if (!statement) throw new Error(`Nothing was asked about ${table}`);
    const { sql, bindings } = statement;
    if (this.#knex.client.config.client === 'pg') {
      // The driver numbers what knex leaves as question marks.
      const { rows } = await this.#knex.raw(
        `explain (analyze, costs off, timing off, buffers off) ${sql.replace(
          /\$\d+/g,
          '?',
        )}`,
        [...bindings],
      );
      return {
        sql,
        plan: rows.map((row: Record<string, string>) => row['QUERY PLAN']),
      };
    }
    const steps: { id: number; parent: number; detail: string }[] =
      await this.#knex.raw(`explain query plan ${sql}`, [...bindings]);
    return { sql, plan: outline(steps) };
  }
}

/** SQLite gives the steps of a plan as a tree. */
function outline(
  steps: { id: number; parent: number; detail: string }[],
  parent = 0,
  indent = '',
): string[] {
  return steps
    .filter(step => step.parent === parent)
    .flatMap(({ id, detail }) => [
      `${indent}${detail}`,
      ...outline(steps, id, `${indent}  `),
    ]);
}
