import type { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';

/** What a backend holds at a moment. */
export interface Resources {
  /** In bytes, after a garbage collection. */
  memory: { heapUsed: number; external: number; rss: number };
  /** What keeps the process alive, by type, such as sockets and timers. */
  handles: Record<string, number>;
  /** Of the plugin to its database. */
  connections: {
    used: number;
    idle: number;
    /** Those who wait for one. */
    waiting: number;
  };
  /** By table. */
  rows: Record<string, number>;
  /** Of the database. */
  bytes: number;
}

/** Counts what the process and the database hold. */
export async function resourcesOf(knex: Knex): Promise<Resources> {
  const { pool } = knex.client;
  const connections = {
    used: pool.numUsed(),
    idle: pool.numFree(),
    waiting: pool.numPendingAcquires(),
  };
  const handles: Record<string, number> = {};
  for (const type of process.getActiveResourcesInfo()) {
    handles[type] = (handles[type] ?? 0) + 1;
  }
  // What only finalizers let go of is collected the second time.
  global.gc?.();
  await setTimeout(50);
  global.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    memory: { heapUsed, external, rss },
    handles,
    connections,
    rows: await rowsOf(knex),
    bytes: await bytesOf(knex),
  };
}

const isPostgres = (knex: Knex) => knex.client.config.client === 'pg';

async function rowsOf(knex: Knex): Promise<Record<string, number>> {
  const tables: string[] = isPostgres(knex)
    ? await knex('pg_tables')
        .where('schemaname', knex.raw('current_schema()'))
        .pluck('tablename')
    : await knex('sqlite_master').where('type', 'table').pluck('name');
  const rows: Record<string, number> = {};
  for (const table of tables.sort()) {
    // Backstage's own, and those of the bench.
    if (/^(backstage|bench|knex|sqlite)_/.test(table)) continue;
    const count = await knex(table).count({ count: '*' }).first();
    rows[table] = Number(count?.count);
  }
  return rows;
}

async function bytesOf(knex: Knex): Promise<number> {
  if (isPostgres(knex)) {
    const { rows } = await knex.raw(
      'select pg_database_size(current_database()) as bytes',
    );
    return Number(rows[0].bytes);
  }
  const [{ bytes }] = await knex.raw(
    'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()',
  );
  return bytes;
}
