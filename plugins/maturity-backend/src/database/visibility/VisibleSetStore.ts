import { ServiceUnavailableError } from '@backstage/errors';
import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { Turns } from '../../turns';
import { isPostgres } from '../rows';
import { NOTHING_VISIBLE, refsSubquery, type VisibleSet } from './visibleRefs';

/** For how long requests may share a set, in milliseconds. */
const FRESH_MS = 30_000;

/** For how long a set is kept for those who use it, in milliseconds. */
const LEASE_MS = 60_000;

/** Refs per insert. */
const BATCH = 1000;

/** How much is kept; of all sets, the oldest go first. */
export interface VisibleSetLimits {
  sets: number;
  /** Of all sets together. */
  refs: number;
}

const LIMITS: VisibleSetLimits = { sets: 1000, refs: 5_000_000 };

/** A row of the table `visible_sets`. */
interface SetRow {
  id: number;
  key: string;
  refs_hash: string;
  size: number;
  fresh_until: number | string;
  leased_until: number | string;
}

/**
 * The sets of refs that callers may see, shared by all replicas.
 *
 * A set is written in one transaction, never changes, and its id is never used
 * again, so whoever sees its row sees all of it. Requests take a set for as long
 * as it is fresh. Those that have taken it go on with it: a snapshot that finds
 * the row finds the refs, even if both are deleted meanwhile (see
 * {@link expectKept}). The lease only saves those who need several snapshots,
 * such as an export that is downloaded slowly, from losing it in between.
 */
export class VisibleSetStore {
  readonly #knex: Knex;
  readonly #limits: VisibleSetLimits;

  constructor(knex: Knex, limits = LIMITS) {
    this.#knex = knex;
    this.#limits = limits;
  }

  /** The time by the clock of the database, in milliseconds. */
  async now(): Promise<number> {
    const row: { now: number | string } = await this.#knex.first(
      this.#knex.raw('? as now', [clock(this.#knex)]),
    );
    return Number(row.now);
  }

  /** Finds the newest set of a key that is fresh. */
  async find(key: string): Promise<VisibleSet | undefined> {
    return this.#knex<SetRow>('visible_sets')
      .where({ key })
      .where('fresh_until', '>', clock(this.#knex))
      .orderBy('fresh_until', 'desc')
      .select('id')
      .first();
  }

  /**
   * Keeps what was read from the catalog. If that is what a set of the key has
   * already, which is the rule, the set is fresh again and no ref is written.
   *
   * @param since - when the catalog was first asked, as {@link now} said
   */
  async keep(
    key: string,
    entityRefs: string[],
    since: number,
  ): Promise<VisibleSet> {
    const refs = [...new Set(entityRefs)].sort();
    const refsHash = createHash('sha256').update(refs.join('\n')).digest('hex');
    const freshUntil = since + FRESH_MS;
    const times = {
      fresh_until: freshUntil,
      leased_until: freshUntil + LEASE_MS,
    };
    const same = await this.#refresh({ key, refs_hash: refsHash }, times);
    if (same) return same;

    await this.#makeRoom(refs.length);
    const set = await this.#knex.transaction(async tx => {
      const [{ id }] = await tx<SetRow>('visible_sets')
        .insert({ key, refs_hash: refsHash, size: refs.length, ...times })
        .returning('id');
      const turns = new Turns();
      for (let start = 0; start < refs.length; start += BATCH) {
        await insertRefs(tx, id, refs.slice(start, start + BATCH));
        await turns.pause();
      }
      return { id };
    });
    if (isPostgres(this.#knex) && refs.length >= BATCH) {
      // It would plan for a handful of rows until its own analysis comes round.
      await this.#knex.raw('analyze visible_refs');
    }
    return set;
  }

  /** Lets a set with the same refs, if there is one, be fresh again. */
  async #refresh(
    equal: Pick<SetRow, 'key' | 'refs_hash'>,
    times: Pick<SetRow, 'fresh_until' | 'leased_until'>,
  ): Promise<VisibleSet | undefined> {
    const same = await this.#knex<SetRow>('visible_sets')
      .where(equal)
      .orderBy('fresh_until', 'desc')
      .first('id', 'fresh_until');
    // A replica that began to read later may have been faster.
    if (!same || Number(same.fresh_until) >= Number(times.fresh_until)) {
      return same && { id: same.id };
    }
    const refreshed = await this.#knex<SetRow>('visible_sets')
      .where({ id: same.id })
      .update(times);
    return refreshed > 0 ? { id: same.id } : undefined;
  }

  /** Removes the sets that nobody uses any more. */
  async removeExpired(): Promise<void> {
    await this.#remove(sets =>
      sets.where('leased_until', '<', clock(this.#knex)),
    );
  }

  /** Removes the oldest sets, until there is room for another one. */
  async #makeRoom(size: number): Promise<void> {
    const newestFirst = await this.#knex<SetRow>('visible_sets')
      .orderBy('fresh_until', 'desc')
      .select('id', 'size');
    let refs = size;
    const surplus = newestFirst.filter((set, index) => {
      refs += set.size;
      return index + 1 >= this.#limits.sets || refs > this.#limits.refs;
    });
    if (surplus.length === 0) return;
    await this.#remove(sets =>
      sets.whereIn(
        'id',
        surplus.map(({ id }) => id),
      ),
    );
  }

  async #remove(
    which: (sets: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const chosen = which(tx('visible_sets'));
      // What another replica removes, or is about to renew, is left to it.
      if (isPostgres(tx)) chosen.forUpdate().skipLocked();
      const ids = await chosen.pluck('id');
      await tx('visible_sets').whereIn('id', ids).delete();
      await tx('visible_refs').whereIn('set_id', ids).delete();
    });
  }
}

/** Extends the lease of a set that somebody still uses, if it ends soon. */
export async function renewLease(
  knex: Knex,
  visibleSet: VisibleSet | undefined,
): Promise<void> {
  if (!visibleSet || visibleSet.id === NOTHING_VISIBLE.id) return;
  await knex<SetRow>('visible_sets')
    .where({ id: visibleSet.id })
    .where('leased_until', '<', after(knex, LEASE_MS / 2))
    .update({ leased_until: after(knex, LEASE_MS) });
}

/**
 * Rejects a snapshot in which a set has been removed, where its refs would be
 * taken for hidden.
 *
 * @throws ServiceUnavailableError if it has been removed
 */
export async function expectKept(
  snapshot: Knex.Transaction,
  visibleSet: VisibleSet | undefined,
): Promise<void> {
  if (!visibleSet || visibleSet.id === NOTHING_VISIBLE.id) return;
  const kept = await snapshot<SetRow>('visible_sets')
    .where({ id: visibleSet.id })
    .first('id');
  if (!kept) {
    throw new ServiceUnavailableError(
      'This took so long that what you may see has to be asked for again; try again',
    );
  }
}

async function insertRefs(
  tx: Knex.Transaction,
  setId: number,
  refs: string[],
): Promise<void> {
  await tx.raw(
    'insert into visible_refs (set_id, entity_ref) select ?, r.* from (?) as r',
    [setId, refsSubquery(tx, refs)],
  );
}

function clock(knex: Knex): Knex.Raw {
  return after(knex, 0);
}

/** A time from now, by the clock of the database. */
function after(knex: Knex, milliseconds: number): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw(
        '(extract(epoch from clock_timestamp()) * 1000)::bigint + ?::bigint',
        [milliseconds],
      )
    : knex.raw(
        "cast((julianday('now') - 2440587.5) * 86400000 as integer) + ?",
        [milliseconds],
      );
}
