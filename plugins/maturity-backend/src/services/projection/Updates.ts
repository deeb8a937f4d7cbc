import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PendingUpdate, UpdateStore } from '../../database';
import type { ProjectionWriter } from './ProjectionWriter';

const PAUSE_MS = 50;

/**
 * Updates all entities that inherit from an assessed entity, in the background.
 * The work to do is stored with the assessment, and the progress after every
 * chunk. If a backend dies, another one continues; repeating a chunk changes
 * nothing.
 */
export class Updates {
  readonly #store: UpdateStore;
  readonly #projection: ProjectionWriter;
  readonly #logger: LoggerService;
  readonly #stopped = new AbortController();
  /** Whether there is more to do since the current run began. */
  #wanted = false;
  #running: Promise<void> | undefined;

  constructor(options: {
    store: UpdateStore;
    projection: ProjectionWriter;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#projection = options.projection;
    this.#logger = options.logger;
  }

  /** Starts shortly, without waiting for the end. */
  start(): void {
    this.#wanted = true;
    this.#running ??= this.#runWhileWanted();
  }

  /** Performs all pending updates that no other replica has claimed. */
  async run(signal?: AbortSignal): Promise<void> {
    for (;;) {
      if (signal?.aborted) return;
      const update = await this.#store.claim();
      if (!update) return;
      // An update that fails keeps its claim, so it is retried once that
      // expires.
      await this.#complete(update, signal);
    }
  }

  /** Stops after the current chunk. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #runWhileWanted(): Promise<void> {
    try {
      while (this.#wanted) {
        // Respond to the submit first, and collect what arrives in the
        // meantime.
        await setTimeout(PAUSE_MS);
        this.#wanted = false;
        await this.run(this.#stopped.signal);
      }
    } catch (error) {
      this.#logger.error(
        `Updating the portfolio failed and will be retried: ${stringifyError(
          error,
        )}`,
      );
    } finally {
      this.#running = undefined;
    }
  }

  async #complete(update: PendingUpdate, signal?: AbortSignal): Promise<void> {
    let { after } = update;
    for (;;) {
      // An embedded database never waits, so give other work a turn.
      await setImmediate();
      const end = await this.#projection.refreshChunk(update.sourceRef, after);
      if (end === undefined) {
        await this.#store.finish(update);
        return;
      }
      after = end;
      if (!(await this.#store.advance(update, after))) return;
      if (signal?.aborted) {
        await this.#store.release(update);
        return;
      }
    }
  }
}
