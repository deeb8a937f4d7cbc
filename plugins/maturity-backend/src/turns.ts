import { setImmediate } from 'node:timers/promises';

/** Short enough for nobody to notice that they wait, in milliseconds. */
const TURN_MS = 10;

/**
 * Long work in small parts, between which requests of others get their turn in
 * the event loop. An await alone does not give them one: a promise that is
 * resolved already continues in the same turn, and so does every query of an
 * embedded database.
 */
export class Turns {
  #since = performance.now();

  /** Lets others have their turn, if this one has lasted long enough. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return;
    await setImmediate();
    this.#since = performance.now();
  }
}

/** Does work that is divided into steps, and returns its result. */
export async function inTurns<Result>(
  steps: Generator<unknown, Result>,
  turns = new Turns(),
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turns.pause();
  }
}
