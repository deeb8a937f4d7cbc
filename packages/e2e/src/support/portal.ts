import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Signs tokens, and is the token of the service that posts facts. */
const SECRET = Buffer.from('only-for-tests').toString('base64');

/** How a portal differs from the demo portal. */
export interface PortalOptions {
  /** An entity that one of the users may not see. */
  hidden?: { entity: string; from: string };
}

/** A running portal with the example organisation. */
export class Portal {
  readonly url: string;
  readonly #options: PortalOptions;
  /** The folder of its databases; none where the portal is not ours to stop. */
  readonly #data?: string;
  #process?: ChildProcess;
  #log = '';

  private constructor(url: string, options: PortalOptions, data?: string) {
    this.url = url;
    this.#options = options;
    this.#data = data;
  }

  /** Starts a portal on a free port, with no data but the example's. */
  static async start(options: PortalOptions = {}): Promise<Portal> {
    const portal = new Portal(
      `http://localhost:${await freePort()}`,
      options,
      mkdtempSync(path.join(tmpdir(), 'maturity-e2e-')),
    );
    await portal.#run();
    return portal;
  }

  /**
   * The portal that the test command shares between test files, for tests that
   * submit nothing. A file that runs on its own gets a portal of its own.
   */
  static async shared(): Promise<Portal> {
    const url = process.env.E2E_SHARED_PORTAL;
    return url ? new Portal(url, {}) : Portal.start();
  }

  /** Stops the portal and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.#end();
    await this.#run();
  }

  /** Stops the portal and removes its data, unless it is shared. */
  async stop(): Promise<void> {
    if (!this.#data) return;
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

  /** Posts facts, as a service that may do nothing else. */
  async postFacts(facts: object[]): Promise<Response> {
    return fetch(`${this.url}/api/maturity/facts`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${SECRET}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ facts }),
    });
  }

  /** Sends a request to the maturity backend, anonymous without a token. */
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
          // Allows guests, and stops without waiting for open connections.
          NODE_ENV: 'development',
          // Otherwise the child would report to the test runner.
          NODE_TEST_CONTEXT: undefined,
          E2E_PORT: new URL(this.url).port,
          E2E_DATA: this.#data,
          E2E_HIDDEN: hidden?.entity,
          E2E_HIDDEN_FROM: hidden?.from,
          E2E_SECRET: SECRET,
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

  /** Waits until the example organisation is assessed and in the projection. */
  async #ready(): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
      if (this.#process?.exitCode !== null) {
        throw new Error(`The portal ended:\n${this.#log}`);
      }
      if (await this.#isAssessed().catch(() => false)) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`The portal was not ready in two minutes:\n${this.#log}`);
  }

  async #isAssessed(): Promise<boolean> {
    const token = await this.guestToken();
    const rollups = await this.get('/portfolio/rollups?groupBy=system', token);
    const { items } = await rollups.json();
    // Read last, as the import leaves updates until all entities follow it.
    const status = await this.get('/portfolio/status', token);
    const { pendingUpdates } = await status.json();
    return (
      items.length >= 7 &&
      items.some(
        (each: { entities: number; notAssessed: number }) =>
          each.notAssessed < each.entities,
      ) &&
      pendingUpdates === 0
    );
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
