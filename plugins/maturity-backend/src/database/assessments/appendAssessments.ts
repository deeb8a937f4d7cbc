import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { Turns } from '../../turns';
import { insertPendingUpdates } from '../projection/UpdateStore';
import { type AnswersKey, insertRows, serializeKey } from '../rows';
import {
  type AssessmentRow,
  latestAssessments,
  toAssessmentRow,
} from './assessmentRows';
import { requireHistories } from './requireHistories';

/** Entities read at once: their last answers are some kilobytes each. */
const CHUNK = 100;

/** Each can take several kilobytes per answer. */
const WRITTEN_AT_ONCE = 50;

/** The history of an entity to which assessments are to be appended. */
export interface ExistingHistory {
  key: AnswersKey;
  last?: Assessment;
  /** When each revision was submitted: ISO 8601, UTC. */
  times: { revision: number; submittedAt: string }[];
}

/** Creates the assessments to append from the existing histories. */
export type NextAssessments = (
  existing: ExistingHistory[],
) => Assessment[] | Promise<Assessment[]>;

/**
 * Appends to the histories of several entities.
 *
 * No row is locked. If somebody submits at the same time, both insert the same
 * revision, and the primary key lets only one of them pass.
 *
 * @param next - creates the assessments; those of one entity and model in the
 * order of their revisions
 */
export async function appendAssessments(
  tx: Knex.Transaction,
  keys: AnswersKey[],
  next: NextAssessments,
): Promise<Assessment[]> {
  const turns = new Turns();
  const histories = await readHistories(tx, keys, turns);
  const assessments = await next(histories);
  // All insert in the same order, so that no two wait for each other.
  const ordered = [...assessments].sort(byKeyAndRevision);
  const last = new Map(
    histories.map(history => [serializeKey(history.key), history.last]),
  );
  for (let start = 0; start < ordered.length; start += WRITTEN_AT_ONCE) {
    const rows = ordered
      .slice(start, start + WRITTEN_AT_ONCE)
      .map(assessment => {
        const key = serializeKey(assessment);
        const row = toAssessmentRow(assessment, last.get(key));
        last.set(key, assessment);
        return row;
      });
    await insertRows(tx, 'assessments', rows);
    await turns.pause();
  }
  const extended = new Set(assessments.map(serializeKey));
  await turns.pause();
  await requireHistories(
    tx,
    histories.flatMap(({ key, last: stored }) =>
      stored && extended.has(serializeKey(key)) ? [stored] : [],
    ),
  );
  await insertPendingUpdates(
    tx,
    assessments.map(({ entityRef }) => entityRef),
  );
  return assessments;
}

function byKeyAndRevision(one: Assessment, other: Assessment): number {
  const [key, otherKey] = [serializeKey(one), serializeKey(other)];
  if (key === otherKey) return one.revision - other.revision;
  return key < otherKey ? -1 : 1;
}

async function readHistories(
  tx: Knex.Transaction,
  keys: AnswersKey[],
  turns: Turns,
): Promise<ExistingHistory[]> {
  const histories = new Map(
    keys.map((key): [string, ExistingHistory] => [
      serializeKey(key),
      { key, times: [] },
    ]),
  );
  const entityRefs = [...new Set(keys.map(({ entityRef }) => entityRef))];
  for (let start = 0; start < entityRefs.length; start += CHUNK) {
    await turns.pause();
    const chunk = entityRefs.slice(start, start + CHUNK);
    for (const last of await latestAssessments(tx, chunk)) {
      const history = histories.get(serializeKey(last));
      if (history) history.last = last;
    }
    const rows = await tx<AssessmentRow>('assessments')
      .whereIn('entity_ref', chunk)
      .orderBy('revision')
      .select('entity_ref', 'model_id', 'revision', 'submitted_at');
    for (const row of rows) {
      const key = { entityRef: row.entity_ref, modelId: row.model_id };
      histories.get(serializeKey(key))?.times.push({
        revision: row.revision,
        submittedAt: new Date(row.submitted_at).toISOString(),
      });
    }
  }
  return [...histories.values()];
}
