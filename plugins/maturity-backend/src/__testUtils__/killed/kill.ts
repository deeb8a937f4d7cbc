import { fork } from 'node:child_process';
import { once } from 'node:events';
import { groupBy } from '../../groupBy';
import { ScratchDatabases, type ScratchPlace } from './ScratchDatabases';

/** What a killed process left. */
export interface Remains {
  knex: Awaited<ReturnType<ScratchDatabases['open']>>;
  /** What would have come next. */
  statement: string;
}

/** A point at which a scenario was stopped, and its database. */
interface Point {
  scenario: string;
  database: string;
  statement: string;
}

/** What is left of all scenarios, each killed at each of its writes. */
export class KilledScenarios {
  readonly #databases: ScratchDatabases;
  readonly #points: Map<string, Point[]>;

  private constructor(databases: ScratchDatabases, points: Point[]) {
    this.#databases = databases;
    this.#points = groupBy(points, ({ scenario }) => scenario);
  }

  /**
   * Runs the scenarios in another process, and kills that.
   *
   * @param server - the connection string of PostgreSQL; SQLite if left out
   */
  static async create(server: string | undefined): Promise<KilledScenarios> {
    const databases = await ScratchDatabases.create(server);
    try {
      return new KilledScenarios(databases, await runAndKill(databases.place));
    } catch (error) {
      await databases.remove();
      throw error;
    }
  }

  /**
   * Looks at what is left of a scenario.
   *
   * @param look - called for each write, in their order
   * @returns the number of writes
   */
  async inspect(
    scenario: string,
    look: (remains: Remains) => Promise<void>,
  ): Promise<number> {
    const points = this.#points.get(scenario) ?? [];
    for (const { database, statement } of points) {
      const knex = await this.#databases.open(database);
      try {
        await look({ knex, statement });
      } finally {
        await knex.destroy();
      }
    }
    return points.length;
  }

  /** Removes the databases. */
  async remove(): Promise<void> {
    await this.#databases.remove();
  }
}

async function runAndKill(place: ScratchPlace): Promise<Point[]> {
  const child = fork(require.resolve('./child'), [JSON.stringify(place)], {
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', chunk => (output += chunk));
  child.stderr?.on('data', chunk => (output += chunk));
  const gone = once(child, 'close');
  const points: Point[] = [];
  const ready = new Promise<boolean>(resolve => {
    // The module loader sends messages of its own.
    child.on('message', (message: Point | { ready: true } | object) => {
      if ('ready' in message) resolve(true);
      else if ('statement' in message) points.push(message);
    });
    child.on('close', () => resolve(false));
  });
  const isReady = await ready;
  child.kill('SIGKILL');
  await gone;
  if (!isReady) throw new Error(`The process ended by itself:\n${output}`);
  return points;
}
