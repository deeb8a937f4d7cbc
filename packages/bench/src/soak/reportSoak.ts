import { availableParallelism, loadavg } from 'node:os';
import type { Backend } from '../Backend';
import type { Resources } from '../backend/resources';
import { write } from '../measureAll';
import type { Options } from '../options';
import { soak, type Minute } from './soak';

const MB = 1e6;

/**
 * Runs a soak, prints what the backend holds each minute, and writes it as
 * JSON.
 *
 * @returns what went wrong, a sentence each
 */
export async function reportSoak(
  backend: Backend,
  { size, database, soakMinutes: minutes = 10 }: Options,
  out: string,
): Promise<string[]> {
  const say = (...lines: string[]) =>
    process.stdout.write(`${lines.join('\n')}\n`);
  const names = [
    'after',
    'visits',
    'p95',
    'heap',
    'external',
    'resident',
    'database',
    'handles',
    'connections used, idle',
    'rows',
  ];
  say('', rowOf(names), rowOf(names.map(() => '---')));
  let minute = 0;
  const result = await soak(backend, { size, minutes }, done => {
    minute += 1;
    say(rowOf([`${minute} min`, ...cellsOfMinute(done)]));
  });
  const { before, after, problems } = result;
  say(
    rowOf(['rest before', '', '', ...cellsOf(before)]),
    rowOf(['rest after', '', '', ...cellsOf(after)]),
    '',
    rowOf(['table', 'rows before', 'rows after']),
    rowOf(['---', '---', '---']),
    ...Object.entries(after.rows).map(([table, rows]) =>
      rowOf([table, `${before.rows[table] ?? 0}`, `${rows}`]),
    ),
    '',
    `${availableParallelism()} cores, load ${loadavg()[0].toFixed(0)}.`,
    ...(problems.length > 0 ? problems : ['Nothing is left behind.']),
  );
  const file = write(out, `soak-${database.kind}-${size.components}.json`, {
    database: database.kind,
    size,
    ...result,
  });
  say(`Written to ${file}`);
  return problems;
}

function cellsOfMinute({ requests, p95, resources }: Minute): string[] {
  return [`${requests}`, `${Math.round(p95)} ms`, ...cellsOf(resources)];
}

function cellsOf({
  memory,
  handles,
  connections,
  rows,
  bytes,
}: Resources): string[] {
  return [
    ...[memory.heapUsed, memory.external, memory.rss, bytes].map(
      number => `${Math.round(number / MB)} MB`,
    ),
    `${sumOf(handles)}`,
    `${connections.used}, ${connections.idle}`,
    `${sumOf(rows)}`,
  ];
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function rowOf(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
