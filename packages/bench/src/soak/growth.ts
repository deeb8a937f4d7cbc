import type { Resources } from '../backend/resources';

/** By how much the heap may differ that is left after the same work. */
const HEAP_SHARE = 0.1;

/** Sockets and timers come and go. */
const HANDLES = 5;

/** Tables that are empty, or of one row, whenever nothing is done. */
const TRANSIENT = ['pending_updates', 'reconciliations'];

/**
 * What a backend has kept of the traffic between two moments of rest, and
 * should not have. What people submitted is kept, of course.
 *
 * @returns a sentence each
 */
export function leaksBetween(before: Resources, after: Resources): string[] {
  const leaks: string[] = [];
  const grew = (name: string, from: number, to: number) =>
    leaks.push(`${name} grew from ${from} to ${to}`);

  const heap = [before, after].map(({ memory }) =>
    Math.round(memory.heapUsed / 1e6),
  );
  if (after.memory.heapUsed > before.memory.heapUsed * (1 + HEAP_SHARE)) {
    grew('The heap in MB', heap[0], heap[1]);
  }
  for (const [type, count] of Object.entries(after.handles)) {
    const first = before.handles[type] ?? 0;
    if (count > first + HANDLES) grew(`The number of ${type}`, first, count);
  }
  const { used, waiting } = after.connections;
  if (used > 0) leaks.push(`${used} connections are still used`);
  if (waiting > 0) leaks.push(`${waiting} still wait for a connection`);
  for (const table of TRANSIENT) {
    const [from, to] = [before.rows[table] ?? 0, after.rows[table] ?? 0];
    if (to > from) grew(table, from, to);
  }
  return leaks;
}
