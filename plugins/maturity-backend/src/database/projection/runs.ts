import type { Knex } from 'knex';
import type { RunState } from './ProjectionStore';
import type { EntityRow } from './rows';

/** A row of the table `reconciliations`: the last one, and the last whole one. */
interface RunRow {
  run: number;
  started_at: Date | number;
  seen: number;
  progressed_at: Date | number | null;
  finished_at: Date | number | null;
}

export async function lastRun(knex: Knex): Promise<number> {
  const row = await knex('reconciliations')
    .max<{ run: number | null }>({ run: 'run' })
    .first();
  return row?.run ?? 0;
}

export async function startRun(knex: Knex): Promise<number> {
  const now = new Date();
  const [{ run }] = await knex('reconciliations')
    .insert({ started_at: now, progressed_at: now })
    .returning<{ run: number }[]>('run');
  // One that was killed is begun again, not gone on with.
  await knex<RunRow>('reconciliations')
    .where('run', '<', run)
    .whereNull('finished_at')
    .delete();
  return run;
}

/** Removes what a run has not seen, and remembers that it came to its end. */
export async function finishRun(
  tx: Knex.Transaction,
  run: number,
): Promise<number> {
  const removed = await tx<EntityRow>('projected_entities')
    .where('seen_run', '<', run)
    .delete();
  await tx<RunRow>('reconciliations')
    .where({ run })
    .update({ finished_at: new Date() });
  await tx<RunRow>('reconciliations').where('run', '<', run).delete();
  return removed;
}

export async function readRunState(knex: Knex): Promise<RunState> {
  const rows = await knex<RunRow>('reconciliations').orderBy('run');
  const finished = rows.filter(row => row.finished_at !== null).at(-1);
  const running = rows.find(row => row.finished_at === null);
  return {
    finishedAt: timeOf(finished?.finished_at),
    progressedAt: timeOf(running?.progressed_at),
  };
}

function timeOf(value: Date | number | null | undefined): string | null {
  return value === null || value === undefined
    ? null
    : new Date(value).toISOString();
}
