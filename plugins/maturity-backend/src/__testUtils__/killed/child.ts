import { holdAtWrite } from './holdAtWrite';
import { scenarios } from './scenarios';
import { ScratchDatabases } from './ScratchDatabases';

/**
 * A process to be killed: runs each scenario again and again, each time in a
 * new database, and each time stops one write later. So a single `kill -9` hits
 * all scenarios at each of their writes.
 */
async function main(): Promise<void> {
  const databases = new ScratchDatabases(JSON.parse(process.argv[2]));
  for (const [scenario, prepare] of Object.entries(scenarios)) {
    let statement: string | undefined;
    let writes = 0;
    do {
      const database = `${scenario}_${writes}`;
      const knex = await databases.open(database);
      const run = await prepare(knex);
      const reached = holdAtWrite(knex, writes);
      statement = await Promise.race([reached, run().then(() => undefined)]);
      process.send?.({
        scenario,
        database,
        statement: statement ?? 'nothing more',
      });
      writes++;
    } while (statement !== undefined);
  }

  process.send?.({ ready: true });
  // Waits to be killed.
  setInterval(() => {}, 1_000);
}

main().catch(error => {
  // eslint-disable-next-line no-console
  console.error(error);
  process.exit(1);
});
