import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOutageOfPlugin, outageOf } from '../outageOf';
import type { Reconciliation } from './Reconciler';

/** The shortest pause between two reconciliations. */
const PAUSE_MS = 5_000;

/** After this time, the schedule of the reconciliation alone is enough. */
const FOLLOW_MS = 10 * 60_000;

/** The first pause in an outage; each one is twice as long as the one before. */
const RETRY_MS = 1_000;

const MAX_RETRY_MS = 30_000;

/**
 * Follows the catalog as it grows. When a backend starts, the catalog may have
 * read nothing yet, or only a part, and until the next scheduled reconciliation
 * the portfolio would stay empty. So the catalog is soon reconciled again, until
 * two reconciliations in a row have seen the same. The same holds after an
 * outage.
 */
export class CatalogFollower {
  readonly #reconcile: (signal?: AbortSignal) => Promise<Reconciliation>;
  readonly #runAgain: () => Promise<void>;
  readonly #onCatalogOutage: () => Promise<void>;
  readonly #logger: LoggerService;
  readonly #pauseMs: number;
  readonly #followMs: number;
  readonly #retryMs: number;
  readonly #stopped = new AbortController();
  #until: number;
  #complete = false;
  #next: NodeJS.Timeout | undefined;

  constructor(options: {
    reconcile: (signal?: AbortSignal) => Promise<Reconciliation>;
    /** Has {@link CatalogFollower.run} called again, by any replica. */
    runAgain: () => Promise<void>;
    /** Is told of every attempt that the catalog does not answer. */
    onCatalogOutage?: () => Promise<void>;
    logger: LoggerService;
    pauseMs?: number;
    followMs?: number;
    retryMs?: number;
  }) {
    this.#reconcile = options.reconcile;
    this.#runAgain = options.runAgain;
    this.#onCatalogOutage = options.onCatalogOutage ?? (async () => {});
    this.#logger = options.logger;
    this.#pauseMs = options.pauseMs ?? PAUSE_MS;
    this.#followMs = options.followMs ?? FOLLOW_MS;
    this.#retryMs = options.retryMs ?? RETRY_MS;
    this.#until = Date.now() + this.#followMs;
  }

  /**
   * Reconciles, as soon as the catalog and the database can be reached, and
   * plans to do so again if the catalog may be growing.
   */
  async run(signal?: AbortSignal): Promise<void> {
    const start = Date.now();
    try {
      const { seen, isUnchanged } = await this.#reconcilePatiently(signal);
      this.#complete ||= seen > 0 && isUnchanged;
    } finally {
      const end = Date.now();
      this.#complete ||= end > this.#until;
      // A large catalog is read for half of the time at most.
      if (!this.#complete) this.#plan(Math.max(this.#pauseMs, end - start));
    }
  }

  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#next);
  }

  /**
   * Waits where there is an outage, instead of failing: a scheduler that cannot
   * reach the database cannot tell that a run has ended, and would not start
   * another one before this one times out.
   *
   * @throws the last error, if the run times out or the backend stops
   */
  async #reconcilePatiently(signal?: AbortSignal): Promise<Reconciliation> {
    const until = AbortSignal.any([
      this.#stopped.signal,
      ...(signal ? [signal] : []),
    ]);
    for (let pauseMs = this.#retryMs; ; pauseMs *= 2) {
      try {
        return await this.#reconcile(signal);
      } catch (error) {
        if (until.aborted || !outageOf(error)) throw error;
        if (isOutageOfPlugin(error)) {
          // It is only said in views, and not worth another error.
          await this.#onCatalogOutage().catch(() => {});
        }
        const retryMs = Math.min(pauseMs, MAX_RETRY_MS);
        this.#logger.warn(
          `The reconciliation is tried again in ${
            retryMs / 1000
          } seconds: ${stringifyError(error)}`,
        );
        await sleep(retryMs, undefined, { signal: until }).catch(() => {
          throw error;
        });
        // A catalog that was away may have to read everything again.
        this.#complete = false;
        this.#until = Date.now() + this.#followMs;
      }
    }
  }

  #plan(pauseMs: number): void {
    clearTimeout(this.#next);
    if (this.#stopped.signal.aborted) return;
    this.#next = setTimeout(() => {
      this.#runAgain().catch(error => {
        this.#logger.warn(
          `The next reconciliation comes only as scheduled: ${stringifyError(
            error,
          )}`,
        );
      });
    }, pauseMs);
  }
}
