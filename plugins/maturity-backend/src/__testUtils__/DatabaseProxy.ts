import { type Knex, knex as createKnex } from 'knex';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A connection to a PostgreSQL database that a test can interrupt. */
export class DatabaseProxy {
  readonly knex: Knex;
  readonly #server: Server;
  readonly #port: number;
  readonly #sockets: Set<Socket>;
  #break?: { at: RegExp; onBroken: () => void };

  private constructor(
    knex: Knex,
    server: Server,
    port: number,
    sockets: Set<Socket>,
  ) {
    this.knex = knex;
    this.#server = server;
    this.#port = port;
    this.#sockets = sockets;
  }

  /** Starts a proxy to the database that a client is connected to. */
  static async to(direct: Knex): Promise<DatabaseProxy> {
    const { connection } = direct.client.config;
    const sockets = new Set<Socket>();
    const holder: { proxy?: DatabaseProxy } = {};
    const server = createServer(inner => {
      const outer = connect(Number(connection.port), connection.host);
      for (const [one, other] of [
        [inner, outer],
        [outer, inner],
      ]) {
        sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
      inner.on('data', data => {
        if (holder.proxy?.breaksAt(data)) return;
        outer.write(data);
      });
      outer.pipe(inner);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const knex = createKnex({
      client: 'pg',
      connection: {
        ...connection,
        // It is not enumerable, so spreading leaves it out.
        password: connection.password,
        host: '127.0.0.1',
        port,
      },
      pool: { min: 0, max: 5 },
      acquireConnectionTimeout: 1000,
      log: { warn() {}, error() {} },
    });
    holder.proxy = new DatabaseProxy(knex, server, port, sockets);
    return holder.proxy;
  }

  /**
   * Disconnects as soon as a statement is sent, before the database gets it.
   *
   * @param statement - matches some of its text
   * @returns when it has happened
   */
  disconnectAt(statement: RegExp): Promise<void> {
    return new Promise(resolve => {
      this.#break = { at: statement, onBroken: resolve };
    });
  }

  private breaksAt(data: string | Buffer): boolean {
    const planned = this.#break;
    if (!planned?.at.test(data.toString('latin1'))) return false;
    this.#break = undefined;
    this.disconnect().then(planned.onBroken);
    return true;
  }

  async disconnect(): Promise<void> {
    this.#server.close();
    this.#sockets.forEach(socket => socket.destroy());
    this.#sockets.clear();
    await once(this.#server, 'close');
  }

  async reconnect(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }
}
