import { type Knex, knex as createKnex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where named databases are, so that another process can open them. */
export interface ScratchPlace {
  /** The connection string of a PostgreSQL server; SQLite if left out. */
  server?: string;
  /** A folder of SQLite files, or the name of a PostgreSQL database. */
  location: string;
}

/**
 * Any number of empty databases: files of SQLite, or schemas in a database of
 * PostgreSQL, which are created far faster than databases.
 */
export class ScratchDatabases {
  readonly place: ScratchPlace;

  constructor(place: ScratchPlace) {
    this.place = place;
  }

  /** @param server - the connection string of PostgreSQL; SQLite if left out */
  static async create(server?: string): Promise<ScratchDatabases> {
    if (!server) {
      return new ScratchDatabases({
        location: mkdtempSync(join(tmpdir(), 'maturity-killed-')),
      });
    }
    const location = `killed_${process.pid}_${Date.now()}`;
    await onServer(server, 'create database ??', location);
    return new ScratchDatabases({ server, location });
  }

  /** Opens a database, which is created if need be. */
  async open(name: string): Promise<Knex> {
    const { server, location } = this.place;
    if (!server) {
      const file = createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(location, `${name}.db`) },
        useNullAsDefault: true,
      });
      // What is written outlives a process also where the disk does not have it.
      await file.raw('pragma synchronous = off');
      return file;
    }
    const url = new URL(server);
    url.pathname = location;
    url.searchParams.set('options', `-c search_path=${name}`);
    const knex = createKnex({
      client: 'pg',
      connection: url.href,
      pool: { min: 0, max: 2 },
    });
    await knex.raw('create schema if not exists ??', [name]);
    return knex;
  }

  /** Removes all databases. */
  async remove(): Promise<void> {
    const { server, location } = this.place;
    if (!server) {
      rmSync(location, { recursive: true });
      return;
    }
    await onServer(server, 'drop database ?? with (force)', location);
  }
}

async function onServer(
  connection: string,
  sql: string,
  database: string,
): Promise<void> {
  const knex = createKnex({ client: 'pg', connection });
  try {
    await knex.raw(sql, [database]);
  } finally {
    await knex.destroy();
  }
}
