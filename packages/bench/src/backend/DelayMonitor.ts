import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** How long the event loop was held at most, in milliseconds. */
export interface WorstDelay {
  /** Until the next turn, with the time that the machine gave to others. */
  elapsed: number;
  /** What this thread computed in a turn, whatever else the machine did. */
  computed: number;
}

const RESOLUTION_MS = 1;

/** Watches for how long nothing else gets a turn in the event loop. */
export class DelayMonitor {
  readonly #delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  #computed = 0;
  #lastTurn = cpuTime();

  constructor() {
    this.#delays.enable();
    setInterval(() => {
      const now = cpuTime();
      this.#computed = Math.max(this.#computed, now - this.#lastTurn);
      this.#lastTurn = now;
    }, RESOLUTION_MS).unref();
  }

  /** Forgets what has been, this turn included. */
  async reset(): Promise<void> {
    await setImmediate();
    this.#delays.reset();
    this.#computed = 0;
    this.#lastTurn = cpuTime();
  }

  worst(): WorstDelay {
    return { elapsed: this.#delays.max / 1e6, computed: this.#computed };
  }
}

/** Of this thread, in milliseconds: not of the garbage collector's. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
