import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { insertRows } from '../rows';

/**
 * A claim that is not renewed for this long is taken over by another replica.
 */
const CLAIM_MS = 60_000;

/** An assessment that has not reached all entities that inherit from it. */
export interface PendingUpdate {
  id: number;
  /** The entity that was assessed. */
  sourceRef: string;
  /** The last entity that was updated; empty if none was. */
  after: string;
}

/** A row of the table `pending_updates`. */
interface UpdateRow {
  id: number;
  source_ref: string;
  after_ref: string;
  claimed_by: string | null;
  claimed_until: Date | number | null;
}

/**
 * The updates of the projection that remain to be done after submits. The
 * transaction that stores an assessment also inserts its update (see
 * {@link insertPendingUpdates}), so none can be forgotten.
 */
export class UpdateStore {
  readonly #knex: Knex;
  /** Tells replicas apart. */
  readonly #worker = randomUUID();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Claims an update that nobody is working on, for a minute. */
  async claim(): Promise<PendingUpdate | undefined> {
    for (;;) {
      const row = await this.#unclaimed().orderBy('id').first();
      if (!row) return undefined;
      // The condition is part of the statement, so only one replica gets it.
      const claimed = await this.#unclaimed()
        .where({ id: row.id })
        .update(this.#claimColumns());
      if (claimed > 0) {
        return { id: row.id, sourceRef: row.source_ref, after: row.after_ref };
      }
    }
  }

  /**
   * Records the progress of an update, and renews the claim for a minute.
   *
   * @returns false if another replica has taken over the update
   */
  async advance({ id }: PendingUpdate, after: string): Promise<boolean> {
    const advanced = await this.#claimedHere(id).update({
      after_ref: after,
      ...this.#claimColumns(),
    });
    return advanced > 0;
  }

  /** Gives up the claim, so that any replica can continue the update. */
  async release({ id }: PendingUpdate): Promise<void> {
    await this.#claimedHere(id).update({
      claimed_by: null,
      claimed_until: null,
    });
  }

  /** Removes an update that is complete. */
  async finish({ id }: PendingUpdate): Promise<void> {
    await this.#claimedHere(id).delete();
  }

  async count(): Promise<number> {
    const row = await this.#updates().count({ count: '*' }).first();
    return Number(row?.count);
  }

  #unclaimed() {
    return this.#updates().where(free => {
      free.whereNull('claimed_until').orWhere('claimed_until', '<', new Date());
    });
  }

  #claimedHere(id: number) {
    return this.#updates().where({ id, claimed_by: this.#worker });
  }

  #claimColumns() {
    return {
      claimed_by: this.#worker,
      claimed_until: new Date(Date.now() + CLAIM_MS),
    };
  }

  #updates() {
    return this.#knex<UpdateRow>('pending_updates');
  }
}

/**
 * Schedules an update of all entities that inherit from those that were
 * assessed. Call it in the transaction that stores the assessments.
 */
export async function insertPendingUpdates(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<void> {
  await insertRows(
    tx,
    'pending_updates',
    [...new Set(entityRefs)].map(source_ref => ({ source_ref })),
  );
}
