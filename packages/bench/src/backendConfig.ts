import path from 'node:path';
import {
  BENCH_USER,
  SEES_A_FEW,
  SEES_BY_CONDITION,
  type Size,
} from './generate/organisation';

/** Where the tables are. */
export interface Database {
  kind: 'sqlite' | 'postgres';
  /** Of PostgreSQL. */
  connection?: string;
}

/** What a backend is started with. */
export interface BackendOptions {
  database: Database;
  size: Size;
  /** For its files. */
  folder: string;
  /** Where a portal looks for it, and is; left out where nobody looks. */
  ports?: { portal: number; backend: number };
}

/** What a backend is configured with: nothing but what is measured. */
export function backendConfig(
  { database, size, folder, ports }: BackendOptions,
  port: number,
) {
  const portal = `http://localhost:${ports?.portal ?? 3000}`;
  return {
    app: { title: 'Bench', baseUrl: portal },
    backend: {
      baseUrl: `http://localhost:${port}`,
      listen: { port, host: '127.0.0.1' },
      cors: {
        origin: portal,
        methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
        credentials: true,
      },
      database:
        database.kind === 'postgres'
          ? {
              client: 'pg',
              connection: database.connection,
              prefix: `bench_${size.components}_`,
            }
          : {
              client: 'better-sqlite3',
              connection: { directory: path.join(folder, 'sqlite') },
            },
    },
    auth: {
      providers: {
        guest: {
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: ['user:default/guest', 'group:default/team-0'],
        },
        example: {
          users: [BENCH_USER, SEES_A_FEW, SEES_BY_CONDITION].map(entityRef => ({
            entityRef,
            title: entityRef,
          })),
        },
      },
    },
    permission: { enabled: true },
    catalog: {
      // What the bench has written is never read from elsewhere.
      processingInterval: false,
      orphanStrategy: 'keep',
      orphanProviderStrategy: 'keep',
    },
    maturity: {
      // Once at the start, and then when the bench says so.
      reconcile: {
        frequency: { trigger: 'manual' },
        initialDelay: { seconds: 1 },
        timeout: { hours: 2 },
      },
    },
    bench: size,
  };
}
