import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ScratchDatabases, type ScratchPlace } from './ScratchDatabases';

/** What a killed process left. */
export interface Remains {
  knex: Awaited<ReturnType<ScratchDatabases['open']>>;
  /** What would have come next. */
  statement: string;
}

/** A point at which a process was stopped. */
interface Point {
  /** Of the database. */
  number: number;
  statement: string;
}

/**
 * Runs a scenario in another process, and kills that at every write.
 *
 * @param server - the connection string of PostgreSQL; SQLite if left out
 * @param inspect - called for each write, in their order
 * @returns the number of writes
 */
export async function killAtEveryWrite(
  name: string,
  server: string | undefined,
  inspect: (remains: Remains) => Promise<void>,
): Promise<number> {
  const databases = await ScratchDatabases.create(server);
  try {
    const points = await runAndKill(name, databases.place);
    for (const { number, statement } of points) {
      const knex = await databases.open(number);
      try {
        await inspect({ knex, statement });
      } finally {
        await knex.destroy();
      }
    }
    return points.length;
  } finally {
    await databases.remove();
  }
}

async function runAndKill(name: string, place: ScratchPlace): Promise<Point[]> {
  const child = fork(
    require.resolve('./child'),
    [JSON.stringify({ place, name })],
    {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
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
