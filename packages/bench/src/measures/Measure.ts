/** What was measured of one thing, in milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
  count: number;
}

/** A row of the table: ours against something else. */
export interface Measure {
  what: string;
  against: string;
  /** Which of the two numbers the goal is about. */
  by: 'p50' | 'p95';
  ours: Timing;
  theirs: Timing;
  /** The highest ratio that is good enough; none where there is no goal. */
  goal?: number;
}

/** One way to do something, that can be done again and again. */
export type Run = () => Promise<unknown>;

/**
 * Times two things in turn, so that whatever else the machine does meets both.
 *
 * @param options - `warm`: how often each is done before it counts
 */
export async function sideBySide(
  ours: Run,
  theirs: Run,
  { count, warm = Math.ceil(count / 10) }: { count: number; warm?: number },
): Promise<{ ours: Timing; theirs: Timing }> {
  for (let round = 0; round < warm; round++) {
    await ours();
    await theirs();
  }
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < count; round++) {
    times[0].push(await timeOf(ours));
    times[1].push(await timeOf(theirs));
  }
  return { ours: timingOf(times[0]), theirs: timingOf(times[1]) };
}

/** What some times come to. */
export function timingOf(times: number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

/** A run may tell its own time, where only a part of it counts. */
async function timeOf(run: Run): Promise<number> {
  const start = performance.now();
  const told = await run();
  return typeof told === 'number' ? told : performance.now() - start;
}
