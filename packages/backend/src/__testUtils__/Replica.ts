import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');

const SECONDS_TO_START = 90;

/** The backend of the demo portal in a process of its own, on PostgreSQL. */
export class Replica {
  readonly client: MaturityClient;
  readonly #process: ChildProcess;
  readonly #url: string;
  #log = '';

  private constructor(port: number, database: string, prefix: string) {
    this.#url = `http://localhost:${port}/api`;
    this.client = new MaturityClient({
      discoveryApi: { getBaseUrl: async id => `${this.#url}/${id}` },
    });
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.join(root, 'packages/backend/src/index.ts'),
        '--config',
        path.join(root, 'app-config.yaml'),
        '--config',
        path.join(root, 'packages/backend/app-config.replica.yaml'),
      ],
      {
        cwd: path.join(root, 'packages/backend'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          // Lets the example users sign in.
          NODE_ENV: 'development',
          REPLICA_PORT: String(port),
          REPLICA_SECRET: Buffer.from('only-for-tests').toString('base64'),
          REPLICA_DATABASE: database,
          REPLICA_DATABASE_PREFIX: prefix,
        },
      },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', chunk => {
        this.#log += chunk;
      });
    }
  }

  /**
   * Starts a replica without waiting until it is ready.
   *
   * @param database - the connection string of a PostgreSQL server
   * @param prefix - prefix of the database names, the same for all replicas
   */
  static async start(database: string, prefix: string): Promise<Replica> {
    return new Replica(await freePort(), database, prefix);
  }

  /** Waits until the replica issues a token for an example user. */
  async signIn(userRef: string): Promise<string> {
    for (let attempt = 0; attempt < SECONDS_TO_START; attempt++) {
      if (this.#process.exitCode !== null) break;
      const token = await this.#tokenOf(userRef).catch(() => undefined);
      if (token) return token;
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
    throw new Error(`The replica did not start:\n${this.#log}`);
  }

  /** How often the replica has logged a text. */
  logged(text: string): number {
    return this.#log.split(text).length - 1;
  }

  /** Stops the replica; with SIGKILL, in the middle of its work. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const gone = once(this.#process, 'close');
    this.#process.kill(signal);
    await gone;
  }

  async #tokenOf(userRef: string): Promise<string | undefined> {
    const response = await fetch(`${this.#url}/auth/example/refresh`, {
      headers: { 'x-example-user': userRef },
    });
    if (!response.ok) return undefined;
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
