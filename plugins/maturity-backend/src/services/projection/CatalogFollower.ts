import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Reconciliation } from './Reconciler';

/** The shortest pause between two reconciliations. */
const PAUSE_MS = 5_000;

/** After this time, the schedule of the reconciliation alone is enough. */
const FOLLOW_MS = 10 * 60_000;

/**
 * Follows the catalog as it grows. When a backend starts, the catalog may have
 * read nothing yet, or only a part, and until the next scheduled reconciliation
 * the portfolio would stay empty. So the catalog is soon reconciled again, until
 * two reconciliations in a row have seen the same.
 */
export class CatalogFollower {
  readonly #reconcile: (signal?: AbortSignal) => Promise<Reconciliation>;
  readonly #runAgain: () => Promise<void>;
  readonly #logger: LoggerService;
  readonly #pauseMs: number;
  readonly #until: number;
  #complete = false;
  #next: NodeJS.Timeout | undefined;

  constructor(options: {
    reconcile: (signal?: AbortSignal) => Promise<Reconciliation>;
    /** Has {@link CatalogFollower.run} called again, by any replica. */
    runAgain: () => Promise<void>;
    logger: LoggerService;
    pauseMs?: number;
    followMs?: number;
  }) {
    this.#reconcile = options.reconcile;
    this.#runAgain = options.runAgain;
    this.#logger = options.logger;
    this.#pauseMs = options.pauseMs ?? PAUSE_MS;
    this.#until = Date.now() + (options.followMs ?? FOLLOW_MS);
  }

  /** Reconciles, and plans to do so again if the catalog may be growing. */
  async run(signal?: AbortSignal): Promise<void> {
    const start = Date.now();
    try {
      const { seen, isUnchanged } = await this.#reconcile(signal);
      this.#complete ||= seen > 0 && isUnchanged;
    } finally {
      const end = Date.now();
      this.#complete ||= end > this.#until;
      // A large catalog is read for half of the time at most.
      if (!this.#complete) this.#plan(Math.max(this.#pauseMs, end - start));
    }
  }

  stop(): void {
    this.#complete = true;
    clearTimeout(this.#next);
  }

  #plan(pauseMs: number): void {
    clearTimeout(this.#next);
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
