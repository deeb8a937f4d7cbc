import { holdAtWrite } from './holdAtWrite';
import { scenarios } from './scenarios';
import { ScratchDatabases } from './ScratchDatabases';

/**
 * A process to be killed: runs a scenario again and again, each time in a new
 * database, and each time stops one write later. So a single `kill -9` hits the
 * scenario at each of its writes.
 */
async function main(): Promise<void> {
  const { place, name } = JSON.parse(process.argv[2]);
  const databases = new ScratchDatabases(place);
  let statement: string | undefined;
  let writes = 0;
  do {
    const knex = await databases.open(writes);
    const run = await scenarios[name](knex);
    const reached = holdAtWrite(knex, writes);
    statement = await Promise.race([reached, run().then(() => undefined)]);
    process.send?.({ number: writes, statement: statement ?? 'nothing more' });
    writes++;
  } while (statement !== undefined);

  process.send?.({ ready: true });
  // Waits to be killed.
  setInterval(() => {}, 1_000);
}

main().catch(error => {
  // eslint-disable-next-line no-console
  console.error(error);
  process.exit(1);
});
