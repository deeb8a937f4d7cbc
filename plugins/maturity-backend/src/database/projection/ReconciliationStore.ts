import type { Knex } from 'knex';
import { removeFactsOfUnseen } from '../evidence/FactStore';
import type { ProviderRow } from './capabilityUses';
import type { EntityRow } from './projectedEntities';

/** The progress of the reconciliations. */
export interface ReconciliationState {
  /** When the last complete one finished. */
  finishedAt: string | null;
  /** When the running one last made progress. */
  progressedAt: string | null;
  /** Since when the catalog cannot be reached. */
  unreachableSince: string | null;
}

/**
 * A row of the table `reconciliations`: the latest, and the last complete one.
 */
interface ReconciliationRow {
  run: number;
  started_at: Date | number;
  seen: number;
  progressed_at: Date | number | null;
  finished_at: Date | number | null;
  unreachable_since: Date | number | null;
}

/**
 * The reconciliations of the projection with the catalog. Each has a number,
 * its run. Whatever is projected carries the number of the latest run, so that
 * a run can remove what it has not seen.
 */
export class ReconciliationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Starts a run. Everything projected from now on counts as seen by it.
   *
   * @returns its number
   */
  async start(): Promise<number> {
    const now = new Date();
    const [{ run }] = await this.#knex('reconciliations')
      .insert({ started_at: now, progressed_at: now })
      .returning<{ run: number }[]>('run');
    // A run that was killed is started again, not continued.
    await this.#knex<ReconciliationRow>('reconciliations')
      .where('run', '<', run)
      .whereNull('finished_at')
      .delete();
    return run;
  }

  /** How many entities the last complete run has seen, if there was one. */
  async lastSeen(): Promise<number | undefined> {
    const row = await this.#knex<ReconciliationRow>('reconciliations')
      .whereNotNull('finished_at')
      .orderBy('run', 'desc')
      .first('seen');
    return row?.seen;
  }

  /** Records that a run is alive, and how many entities it has seen. */
  async recordProgress(run: number, seen: number): Promise<void> {
    await this.#knex<ReconciliationRow>('reconciliations')
      .where({ run })
      .update({ seen, progressed_at: new Date() });
    await this.#knex<ReconciliationRow>('reconciliations')
      .whereNotNull('unreachable_since')
      .update({ unreachable_since: null });
  }

  /** Records that the catalog cannot be reached, until there is progress. */
  async recordOutage(): Promise<void> {
    await this.#knex<ReconciliationRow>('reconciliations')
      .whereNull('unreachable_since')
      .update({ unreachable_since: new Date() });
  }

  /**
   * Removes the providers that were not projected since a run started.
   *
   * @returns the number of capabilities that they no longer provide
   */
  async removeUnseenProviders(run: number): Promise<number> {
    return this.#knex<ProviderRow>('projected_providers')
      .where('seen_run', '<', run)
      .delete();
  }

  /**
   * Finishes a run: removes the entities that were not projected since it
   * started, with what the catalog knew about them.
   *
   * @returns the number of entities removed
   */
  async finish(run: number): Promise<number> {
    return this.#knex.transaction(async tx => {
      await removeFactsOfUnseen(tx, run);
      const removed = await tx<EntityRow>('projected_entities')
        .where('seen_run', '<', run)
        .delete();
      await tx<ReconciliationRow>('reconciliations')
        .where({ run })
        .update({ finished_at: new Date() });
      await tx<ReconciliationRow>('reconciliations')
        .where('run', '<', run)
        .delete();
      return removed;
    });
  }

  async state(): Promise<ReconciliationState> {
    const rows = await this.#knex<ReconciliationRow>('reconciliations').orderBy(
      'run',
    );
    const finished = rows.filter(row => row.finished_at !== null).at(-1);
    const running = rows.find(row => row.finished_at === null);
    return {
      finishedAt: timeOf(finished?.finished_at),
      progressedAt: timeOf(running?.progressed_at),
      // The last complete run is kept, so it knows when the outage began.
      unreachableSince: timeOf((finished ?? running)?.unreachable_since),
    };
  }
}

/** Reads the number of the latest run, 0 if there was none. */
export async function latestRun(knex: Knex): Promise<number> {
  const row = await knex('reconciliations')
    .max<{ run: number | null }>({ run: 'run' })
    .first();
  return row?.run ?? 0;
}

function timeOf(value: Date | number | null | undefined): string | null {
  return value === null || value === undefined
    ? null
    : new Date(value).toISOString();
}
