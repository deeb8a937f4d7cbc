import type { Knex } from 'knex';

const WRITES =
  /^\s*(insert|update|delete|create|alter|drop|truncate|commit|rollback|with)\b/i;

type Query = Knex.Client['query'];

/** By connection, as knex makes deep copies of its clients. */
const stops = new Map<string, (sql: string) => Promise<void>>();
const patched = new WeakSet<object>();

/**
 * Lets a database do a number of writes, and holds whatever comes next forever,
 * in the middle of its transaction if there is one. A process that is killed
 * then is killed between two writes.
 *
 * @param knex - may be in use
 * @param writes - how many writes it may do; commits count
 * @returns the statement that is held; never, if there are not as many writes
 */
export function holdAtWrite(knex: Knex, writes: number): Promise<string> {
  const forever = new Promise<void>(() => {});
  let left = writes;
  return new Promise(resolve => {
    stops.set(connectionOf(knex.client), async sql => {
      if (WRITES.test(sql)) left--;
      if (left >= 0) return;
      resolve(sql);
      // Nothing else happens either, as the process is about to be killed.
      await forever;
    });
    patchQueries(Object.getPrototypeOf(knex.client));
  });
}

/**
 * Asks before each statement. Clients of transactions are made from the
 * prototype, so the prototype is what has to ask.
 */
function patchQueries(prototype: { query: Query } & object): void {
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const query = prototype.query;
  prototype.query = async function ask(
    this: Knex.Client,
    connection: Parameters<Query>[0],
    statement: Parameters<Query>[1],
  ) {
    await stops.get(connectionOf(this))?.(
      typeof statement === 'string' ? statement : statement.sql,
    );
    return query.call(this, connection, statement);
  };
}

function connectionOf({ connectionSettings }: Knex.Client): string {
  return JSON.stringify(connectionSettings);
}
