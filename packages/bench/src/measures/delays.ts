import assert from 'node:assert/strict';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { Backend } from '../Backend';
import type { WorstDelay } from '../backend/DelayMonitor';
import { settled } from '../fill';
import type { Size } from '../generate/organisation';
import { timingOf } from './Measure';
import { worstRequests, type WorstRequest } from './worstRequests';

/** No request may hold up all others for longer. */
export const LONGEST_DELAY_MS = 50;

/** How often each request is sent, unless that takes too long. */
const ROUNDS = 7;

const LONGEST_ROUNDS_MS = 30_000;

/** Of the longest delays of each round, in milliseconds. */
interface Delays {
  median: number;
  worst: number;
}

/** For how long a request holds the event loop of the backend. */
export interface Delay {
  operation: string;
  what: string;
  status: number;
  /** Until the next turn, with the time that the machine gave to others. */
  elapsed: Delays;
  /** What the thread computed in one turn. */
  computed: Delays;
}

/**
 * Sends every request of the API with the parameters that make it work hardest,
 * and measures how long the backend cannot do anything else meanwhile.
 *
 * @param only - the operation to measure. Default: all
 */
export async function* measureDelays(
  backend: Backend,
  size: Size,
  only?: string,
): AsyncGenerator<Delay> {
  const model: Model = await backend.call('GET', '/maturity/models/cnmm');
  const requests = worstRequests(model, size);
  await expectAllOperations(backend, requests);
  for (const { operation, what, send, background } of requests) {
    if (only !== undefined && operation !== only) continue;
    const rounds: WorstDelay[] = [];
    let status = 0;
    const end = performance.now() + LONGEST_ROUNDS_MS;
    while (
      rounds.length < ROUNDS &&
      (rounds.length === 0 || performance.now() < end)
    ) {
      await backend.call('POST', '/maturity/bench/delays');
      status = await send(backend);
      if (background) await settled(backend);
      rounds.push(await backend.call('GET', '/maturity/bench/delays'));
    }
    yield {
      operation,
      what,
      status,
      elapsed: delaysOf(rounds.map(({ elapsed }) => elapsed)),
      computed: delaysOf(rounds.map(({ computed }) => computed)),
    };
  }
}

function delaysOf(worsts: number[]): Delays {
  return { median: timingOf(worsts).p50, worst: Math.max(...worsts) };
}

/** Nothing that the document describes is left out. */
async function expectAllOperations(
  backend: Backend,
  requests: WorstRequest[],
): Promise<void> {
  const { paths }: { paths: Record<string, Record<string, Operation>> } =
    await backend.call('GET', '/maturity/openapi.json');
  const documented = Object.values(paths).flatMap(methods =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  const measured = new Set(requests.map(({ operation }) => operation));
  assert.deepEqual(
    documented.filter(operation => !measured.has(operation)),
    [],
  );
}

interface Operation {
  operationId: string;
}

/** The head of a table of delays in Markdown. */
export function headOfDelays(): string {
  const names = [
    'operation',
    'what',
    'status',
    'delay, median',
    'worst',
    'computed, median',
    'worst',
    '',
  ];
  return `${rowOf(names)}\n${rowOf(names.map(() => '---'))}`;
}

/** A row of the table. */
export function rowOfDelay(delay: Delay): string {
  const { operation, what, status, elapsed, computed } = delay;
  const times = [
    elapsed.median,
    elapsed.worst,
    computed.median,
    computed.worst,
  ];
  return rowOf([
    operation,
    what,
    `${status}`,
    ...times.map(time => `${time.toFixed(0)} ms`),
    computed.worst > LONGEST_DELAY_MS ? 'missed' : '',
  ]);
}

function rowOf(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
