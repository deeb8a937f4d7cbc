import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { Backend } from './Backend';
import type { Resources } from './backend/resources';
import type { Filled } from './fill';
import { measureAggregates } from './measures/aggregates';
import {
  type Delay,
  headOfDelays,
  measureDelays,
  rowOfDelay,
} from './measures/delays';
import { measureConditions } from './measures/conditions';
import { measureReads } from './measures/reads';
import { measureWrites } from './measures/writes';
import type { Options } from './options';
import { tableOf } from './print';

const MB = 1024 * 1024;

/** Measures how long requests hold up others, prints it, and writes it as JSON. */
export async function measureOnlyDelays(
  backend: Backend,
  { size, database, operation }: Options,
  out: string,
): Promise<void> {
  await backend.signIn();
  const loadBefore = loadavg()[0];
  const delays: Delay[] = [];
  process.stdout.write(`\n${headOfDelays()}\n`);
  for await (const delay of measureDelays(backend, size, operation)) {
    process.stdout.write(`${rowOfDelay(delay)}\n`);
    delays.push(delay);
  }
  const load = { before: loadBefore, after: loadavg()[0] };
  const file = write(out, `delays-${database.kind}-${size.components}.json`, {
    database: database.kind,
    size,
    load,
    delays,
  });
  process.stdout.write(`\nWritten to ${file}\n`);
}

/** Writes a result as JSON, and says where. */
export function write(out: string, name: string, result: object): string {
  mkdirSync(out, { recursive: true });
  const file = path.join(out, name);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** Measures everything, prints it, and writes it as JSON. */
export async function measureAll(
  backend: Backend,
  { size, database }: Options,
  filled: Filled,
  out: string,
): Promise<void> {
  await backend.signIn();
  const loadBefore = loadavg()[0];
  const { memory: memoryBefore }: Resources = await backend.call(
    'GET',
    '/maturity/bench/resources',
  );
  const reads = await measureReads(backend, size);
  const conditions = await measureConditions(backend);
  const aggregates = await measureAggregates(backend);
  const { memory: memoryAfter }: Resources = await backend.call(
    'GET',
    '/maturity/bench/resources',
  );
  const { measures: writes, catchUp } = await measureWrites(
    backend,
    filled.heirs,
  );
  const measures = [...reads, ...conditions, ...aggregates, ...writes];
  const result = {
    database: database.kind,
    size,
    machine: {
      cores: availableParallelism(),
      memoryGB: Math.round(totalmem() / MB / 1024),
      node: process.version,
      load: { before: loadBefore, after: loadavg()[0] },
    },
    filled,
    measures,
    catchUp,
    memoryMB: {
      heapBefore: Math.round(memoryBefore.heapUsed / MB),
      heapAfter: Math.round(memoryAfter.heapUsed / MB),
      rssAfter: Math.round(memoryAfter.rss / MB),
    },
  };
  const file = write(out, `${database.kind}-${size.components}.json`, result);
  const { memoryMB, machine } = result;
  process.stdout.write(
    [
      '',
      tableOf(measures),
      '',
      `Heirs follow in ${catchUp.seconds.toFixed(1)} s: ` +
        `${catchUp.secondsPerThousand.toFixed(2)} s for a thousand.`,
      `Heap ${memoryMB.heapBefore} MB before the reads, ${memoryMB.heapAfter} MB after, resident ${memoryMB.rssAfter} MB.`,
      `${machine.cores} cores, ${machine.memoryGB} GB, Node.js ${
        machine.node
      }, load ${machine.load.before.toFixed(1)} to ${machine.load.after.toFixed(
        1,
      )}.`,
      `Written to ${file}`,
      '',
    ].join('\n'),
  );
}
