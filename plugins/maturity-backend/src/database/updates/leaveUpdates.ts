import type { Knex } from 'knex';
import { insertRows } from '../insertRows';

/**
 * Leaves it to be done that all who inherit from entities follow their new
 * assessments: part of the transaction that stores them.
 */
export async function leaveUpdates(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<void> {
  await insertRows(
    tx,
    'pending_updates',
    [...new Set(entityRefs)].map(source_ref => ({ source_ref })),
  );
}
