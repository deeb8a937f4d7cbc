import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { pause, type Backend } from '../Backend';
import type { Resources } from '../backend/resources';
import { reconcile, settled } from '../fill';
import type { Size } from '../generate/organisation';
import { Random } from '../generate/Random';
import { timingOf } from '../measures/Measure';
import { leaksBetween } from './growth';
import { reads } from './reads';
import type { Visit, Visitor } from './Visit';
import { writes } from './writes';

/** People and programs at the same time. */
const VISITORS = 8;

/** Until compilers and caches have what they need. */
const WARM_UP_MS = 60_000;

/** Connections that nobody uses are closed by then. */
const REST_MS = 15_000;

const MINUTE_MS = 60_000;

/** What happened in a minute. */
export interface Minute {
  requests: number;
  /** In milliseconds. */
  p95: number;
  resources: Resources;
}

/** What a soak has found. */
export interface SoakResult {
  before: Resources;
  minutes: Minute[];
  after: Resources;
  /** The number of visits by what was done and the status of the response. */
  visits: Record<string, Record<string, number>>;
  /** What went wrong, a sentence each. */
  problems: string[];
}

/** What visitors did, and how it ended. */
class VisitLog {
  readonly counts: SoakResult['visits'] = {};
  #times: number[] = [];

  add({ what }: Visit, status: string, milliseconds: number): void {
    const counts = (this.counts[what] ??= {});
    counts[status] = (counts[status] ?? 0) + 1;
    this.#times.push(milliseconds);
  }

  /** How long each took since the last time that this was asked. */
  takeTimes(): number[] {
    const times = this.#times;
    this.#times = [];
    return times;
  }

  failures(): string[] {
    return Object.entries(this.counts).flatMap(([what, counts]) =>
      Object.entries(counts)
        .filter(([status]) => !/^[234]/.test(status))
        .map(([status, count]) => `${what}: ${count} times ${status}`),
    );
  }
}

/** Visitors who each do one thing after the other. */
class Crowd {
  readonly #visitors: Visitor[];
  readonly #log: VisitLog;
  readonly #bag = [...reads, ...writes].flatMap(visit =>
    Array<Visit>(visit.weight).fill(visit),
  );

  constructor(place: Omit<Visitor, 'random'>, log: VisitLog) {
    this.#log = log;
    this.#visitors = Array.from({ length: VISITORS }, (_, index) => ({
      ...place,
      random: new Random(place.size.seed + index),
    }));
  }

  async visitFor(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    await Promise.all(
      this.#visitors.map(async visitor => {
        while (performance.now() < end) await this.#visit(visitor);
      }),
    );
  }

  async #visit(visitor: Visitor): Promise<void> {
    const visit = visitor.random.pick(this.#bag);
    const start = performance.now();
    const status = await visit
      .visit(visitor)
      .then(String, error => String(error).slice(0, 200));
    this.#log.add(visit, status, performance.now() - start);
  }
}

/**
 * Lets visitors do all there is to do for some minutes, and compares what the
 * backend holds at rest before and after.
 */
export async function soak(
  backend: Backend,
  { size, minutes }: { size: Size; minutes: number },
  onMinute: (minute: Minute) => void,
): Promise<SoakResult> {
  const model: Model = await backend.call('GET', '/maturity/models/cnmm');
  const log = new VisitLog();
  const crowd = new Crowd({ backend, model, size }, log);
  await crowd.visitFor(WARM_UP_MS);
  const before = await atRest(backend);

  const result: Minute[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    // Tokens expire after an hour.
    await backend.signIn();
    const reconciled = minute % 2 === 0 ? reconcile(backend) : undefined;
    await crowd.visitFor(MINUTE_MS);
    await reconciled;
    const { p50: _, ...timing } = timingOf(log.takeTimes());
    const resources = await backend.call('GET', '/maturity/bench/resources');
    const row = { requests: timing.count, p95: timing.p95, resources };
    result.push(row);
    onMinute(row);
  }

  const after = await atRest(backend);
  return {
    before,
    minutes: result,
    after,
    visits: log.counts,
    problems: [...log.failures(), ...leaksBetween(before, after)],
  };
}

async function atRest(backend: Backend): Promise<Resources> {
  await settled(backend);
  await pause(REST_MS);
  return backend.call('GET', '/maturity/bench/resources');
}
