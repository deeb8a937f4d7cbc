import type { Knex } from 'knex';
import type { AnswersKey, AnswersKeyColumns } from '../rows';

/** Assessments looked for at once; each takes three bindings. */
const CHUNK = 300;

/** An administrator has attached a history to another entity meanwhile. */
export class HistoryMovedError extends Error {}

/**
 * Requires that the last assessments that were read are still those of their
 * entities: a history that was attached to another entity since then would
 * leave a gap before the assessments that follow.
 *
 * Call it once these are inserted. From then on, and until the end of the
 * transaction, no history can be moved: that takes a lock of the table.
 *
 * @throws HistoryMovedError
 */
export async function requireHistories(
  tx: Knex.Transaction,
  last: (AnswersKey & { revision: number })[],
): Promise<void> {
  for (let start = 0; start < last.length; start += CHUNK) {
    const chunk = last.slice(start, start + CHUNK);
    const rows = await tx<AnswersKeyColumns & { revision: number }>(
      'assessments',
    )
      .whereIn(
        ['entity_ref', 'model_id', 'revision'],
        chunk.map(each => [each.entityRef, each.modelId, each.revision]),
      )
      .select('revision');
    if (rows.length < chunk.length) throw new HistoryMovedError();
  }
}
