import { setImmediate, setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { PendingUpdate, UpdateStore } from '../../database';
import type { ProjectionWriter } from './ProjectionWriter';

const PAUSE_MS = 50;

/**
 * Lets all who inherit from an entity follow its new assessment, in the
 * background. What is to be done was stored with the assessment; it is done
 * chunk by chunk, and how far it has come is stored after each. A backend
 * that dies loses nothing: another one goes on from there, and to do a chunk
 * twice changes nothing.
 */
export class Updates {
  readonly #store: UpdateStore;
  readonly #projection: ProjectionWriter;
  readonly #logger: LoggerService;
  readonly #stopped = new AbortController();
  /** Something was left since the run that is going on began. */
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

  /** Begins soon, and does not wait for the end. */
  start(): void {
    this.#wanted = true;
    this.#running ??= this.#runWhileWanted();
  }

  /** Does all that is left and that nobody else is doing. */
  async run(signal?: AbortSignal): Promise<void> {
    for (;;) {
      if (signal?.aborted) return;
      const update = await this.#store.claim();
      if (!update) return;
      // One that fails keeps its claim, and so is tried again after a while.
      await this.#complete(update, signal);
    }
  }

  /** Stops after the chunk that is being done. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #runWhileWanted(): Promise<void> {
    try {
      while (this.#wanted) {
        // Who submitted gets an answer first; what comes meanwhile is done too.
        await setTimeout(PAUSE_MS);
        this.#wanted = false;
        await this.run(this.#stopped.signal);
      }
    } catch (error) {
      this.#logger.error(
        `An update of the portfolio goes on later: ${stringifyError(error)}`,
      );
    } finally {
      this.#running = undefined;
    }
  }

  async #complete(update: PendingUpdate, signal?: AbortSignal): Promise<void> {
    let { after } = update;
    for (;;) {
      // An embedded database works without a pause: others come first.
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
