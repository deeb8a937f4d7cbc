import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');

/** What is other than in the demo portal. */
export interface PortalOptions {
  /** An entity that one of the users may not see. */
  hidden?: { entity: string; from: string };
}

/** A running portal with the example organisation, and its own data. */
export class Portal {
  readonly url: string;
  readonly #port: number;
  readonly #data: string;
  readonly #options: PortalOptions;
  #process?: ChildProcess;
  #log = '';

  private constructor(port: number, options: PortalOptions) {
    this.#port = port;
    this.#options = options;
    this.url = `http://localhost:${port}`;
    this.#data = mkdtempSync(path.join(tmpdir(), 'maturity-e2e-'));
  }

  /** Starts a portal on a free port, with no data but the example's. */
  static async start(options: PortalOptions = {}): Promise<Portal> {
    const portal = new Portal(await freePort(), options);
    await portal.#run();
    return portal;
  }

  /** Stops the portal and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.#end();
    await this.#run();
  }

  /** Stops the portal and removes its data. */
  async stop(): Promise<void> {
    await this.#end();
    rmSync(this.#data, { recursive: true, force: true });
  }

  /** A bearer token of the guest. */
  async guestToken(): Promise<string> {
    const response = await fetch(`${this.url}/api/auth/guest/refresh`, {
      method: 'POST',
    });
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }

  /** A bearer token of one of the example users. */
  async tokenOf(userRef: string): Promise<string> {
    const response = await fetch(`${this.url}/api/auth/example/refresh`, {
      headers: { 'x-example-user': userRef },
    });
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }

  /** A request to the maturity backend, as the guest where a token is given. */
  async get(resource: string, token?: string): Promise<Response> {
    return fetch(`${this.url}/api/maturity${resource}`, {
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    });
  }

  async #run(): Promise<void> {
    const { hidden } = this.#options;
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
        ...(hidden
          ? ['--require', path.join(import.meta.dirname, 'hideEntity.cjs')]
          : []),
        path.join(root, 'packages/backend/src/index.ts'),
        '--config',
        path.join(root, 'app-config.yaml'),
        '--config',
        path.join(root, 'packages/e2e/app-config.e2e.yaml'),
      ],
      {
        cwd: path.join(root, 'packages/backend'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          // Lets the guest in, and the server stop without waiting for the
          // browser to hang up.
          NODE_ENV: 'development',
          // The test runner's own would make the child report to it.
          NODE_TEST_CONTEXT: undefined,
          E2E_PORT: String(this.#port),
          E2E_DATA: this.#data,
          E2E_HIDDEN: hidden?.entity,
          E2E_HIDDEN_FROM: hidden?.from,
          E2E_SECRET: Buffer.from('only-for-tests').toString('base64'),
        },
      },
    );
    this.#log = '';
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', chunk => {
        this.#log += chunk;
      });
    }
    await this.#ready();
  }

  /** Up, and the example organisation assessed and in the projection. */
  async #ready(): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
      if (this.#process?.exitCode !== null) {
        throw new Error(`The portal ended:\n${this.#log}`);
      }
      if (await this.#hasRollups().catch(() => false)) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`The portal was not ready in two minutes:\n${this.#log}`);
  }

  async #hasRollups(): Promise<boolean> {
    const token = await this.guestToken();
    const response = await this.get('/portfolio/rollups?groupBy=system', token);
    const { items } = await response.json();
    return items.length >= 7;
  }

  async #end(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise(resolve => child.once('close', resolve));
    child.kill('SIGTERM');
    await gone;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
