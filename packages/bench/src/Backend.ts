import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { backendConfig, type BackendOptions } from './backendConfig';
import { BENCH_USER } from './generate/organisation';

/** Of the repository: where the bench is started. */
export const root = process.cwd();

/** A catalog of 50,000 is written in some minutes. */
const SECONDS_TO_START = 1200;

/** After the second that the configuration says. */
const INITIAL_RUN_MS = 4000;

export const pause = (milliseconds: number) =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A backend in a process of its own, to be called by HTTP. */
export class Backend {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #logFile: string;
  #token = '';

  private constructor(child: ChildProcess, port: number, logFile: string) {
    this.#process = child;
    this.#logFile = logFile;
    this.url = `http://localhost:${port}/api`;
  }

  /** Starts one, and waits until it has its catalog and gives tokens. */
  static async start(options: BackendOptions): Promise<Backend> {
    const port = options.ports?.backend ?? (await freePort());
    mkdirSync(options.folder, { recursive: true });
    const config = path.join(options.folder, 'app-config.json');
    writeFileSync(config, JSON.stringify(backendConfig(options, port)));
    const logFile = path.join(options.folder, 'backend.log');
    const child = spawn(
      process.execPath,
      [
        '--expose-gc',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.join(root, 'packages/bench/src/backend/index.ts'),
        '--config',
        config,
      ],
      {
        cwd: path.join(root, 'packages/bench'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          // Lets the example users in.
          NODE_ENV: 'development',
          ...(options.ports && { BENCH_SERVE: 'true' }),
        },
      },
    );
    const log = createWriteStream(logFile);
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    const backend = new Backend(child, port, logFile);
    await backend.#until(() => backend.#isReady());
    // The first reconciliation finds nothing: the next one finds everything.
    await pause(INITIAL_RUN_MS);
    await backend.#until(async () => {
      const { filled } = await backend.call('POST', '/catalog/bench/fill');
      return filled;
    });
    await backend.signIn();
    return backend;
  }

  /** Takes a new token: they are good for an hour. */
  async signIn(): Promise<void> {
    this.#token = await this.tokenOf(BENCH_USER);
  }

  /** Takes a token of one of the users. */
  async tokenOf(user: string): Promise<string> {
    const { backstageIdentity } = await this.call(
      'GET',
      '/auth/example/refresh',
      undefined,
      { 'x-example-user': user },
    );
    return backstageIdentity.token;
  }

  /**
   * Asks for something below `/api`, and reads the whole answer.
   *
   * @throws where the answer is none of success
   */
  async call(
    method: string,
    resource: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<any> {
    const response = await this.#send(method, resource, body, headers);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${resource}: ${response.status} ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }

  /**
   * Sends a request, reads the whole answer, and says how it ended.
   *
   * @param body - sent as it is if it is text
   */
  async status(
    method: string,
    resource: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<number> {
    const response = await this.#send(method, resource, body, headers);
    await response.arrayBuffer();
    return response.status;
  }

  /** The `ETag` of a resource. */
  async etag(resource: string): Promise<string> {
    const response = await this.#send('GET', resource, undefined, {});
    await response.arrayBuffer();
    return response.headers.get('etag') ?? '';
  }

  /** Hangs up once the first piece of an answer has come. */
  async breakOff(resource: string): Promise<number> {
    const response = await this.#send('GET', resource, undefined, {});
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    return response.status;
  }

  #send(
    method: string,
    resource: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Response> {
    return fetch(`${this.url}${resource}`, {
      method,
      headers: {
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body:
        typeof body === 'string' || body === undefined
          ? body
          : JSON.stringify(body),
    });
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await gone;
  }

  /** Ends when the backend does. */
  async ended(): Promise<void> {
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
  }

  async #isReady(): Promise<boolean> {
    const health = this.url.replace('/api', '/.backstage/health/v1/readiness');
    return fetch(health).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async #until(isSo: () => Promise<boolean>): Promise<void> {
    for (let second = 0; second < SECONDS_TO_START; second++) {
      if (this.#process.exitCode !== null) break;
      if (await isSo()) return;
      await pause(1000);
    }
    await this.stop();
    throw new Error(`The backend did not start, see ${this.#logFile}`);
  }
}
