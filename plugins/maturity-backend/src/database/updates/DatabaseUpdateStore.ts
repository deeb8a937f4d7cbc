import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { PendingUpdate, UpdateStore } from './UpdateStore';

/** A claim that is not renewed for so long has been left behind. */
const CLAIM_MS = 60_000;

interface UpdateRow {
  id: number;
  source_ref: string;
  after_ref: string;
  claimed_by: string | null;
  claimed_until: Date | number | null;
}

/** Pending updates in the plugin's database. */
export class DatabaseUpdateStore implements UpdateStore {
  readonly #knex: Knex;
  /** Tells replicas apart. */
  readonly #worker = randomUUID();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async claim(): Promise<PendingUpdate | undefined> {
    for (;;) {
      const row = await this.#unclaimed().orderBy('id').first();
      if (!row) return undefined;
      // The condition is part of the statement, so only one replica gets it.
      const claimed = await this.#unclaimed()
        .where({ id: row.id })
        .update(this.#claimed());
      if (claimed > 0) {
        return { id: row.id, sourceRef: row.source_ref, after: row.after_ref };
      }
    }
  }

  async advance({ id }: PendingUpdate, after: string): Promise<boolean> {
    const advanced = await this.#own(id).update({
      after_ref: after,
      ...this.#claimed(),
    });
    return advanced > 0;
  }

  async release({ id }: PendingUpdate): Promise<void> {
    await this.#own(id).update({ claimed_by: null, claimed_until: null });
  }

  async finish({ id }: PendingUpdate): Promise<void> {
    await this.#own(id).delete();
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

  #own(id: number) {
    return this.#updates().where({ id, claimed_by: this.#worker });
  }

  #claimed() {
    return {
      claimed_by: this.#worker,
      claimed_until: new Date(Date.now() + CLAIM_MS),
    };
  }

  #updates() {
    return this.#knex<UpdateRow>('pending_updates');
  }
}
