import type { Knex } from 'knex';
import type { ReportRow } from './rows';
import { reportTables } from './writeReports';

/**
 * Removes the reports by all other models, all or nothing. Mostly there are
 * none, which the smallest of the tables tells.
 */
export async function retainModels(
  knex: Knex,
  modelIds: string[],
): Promise<void> {
  const others = await knex<ReportRow>('projected_reports')
    .whereNotIn('model_id', modelIds)
    .distinct()
    .pluck('model_id');
  if (others.length === 0) return;
  await knex.transaction(async tx => {
    for (const table of reportTables) {
      await tx(table).whereIn('model_id', others).delete();
    }
  });
}
