import type { EvidenceCounts } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import {
  type AnswersKey,
  type AnswersKeyColumns,
  insertRows,
  serializeKey,
} from '../rows';

/** A row of the table `evidence_changes`. */
export interface EvidenceChangeRow extends AnswersKeyColumns {
  changed_on: string;
  supported: number;
  contradicted: number;
  without_evidence: number;
}

type Counts = Omit<EvidenceChangeRow, keyof AnswersKeyColumns | 'changed_on'>;

const fields = ['supported', 'contradicted', 'without_evidence'] as const;

/**
 * Records how the evidence for the claims of some entities differs from what was
 * recorded last. Call it in the transaction that projects their reports.
 *
 * @param evidence - by one model, each entity once
 */
export async function recordEvidence(
  tx: Knex.Transaction,
  evidence: (AnswersKey & EvidenceCounts)[],
): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const recorded = await readRecorded(tx, evidence);
  const rows = evidence.flatMap(({ entityRef, modelId, ...counts }) => {
    const before = recorded.get(serializeKey({ entityRef, modelId }));
    const row = {
      entity_ref: entityRef,
      model_id: modelId,
      changed_on: day,
      supported: counts.supported - (before?.supported ?? 0),
      contradicted: counts.contradicted - (before?.contradicted ?? 0),
      without_evidence: counts.none - (before?.without_evidence ?? 0),
    };
    return fields.some(field => row[field] !== 0) ? [row] : [];
  });
  await insertRows(tx, 'evidence_changes', rows, query =>
    query
      .onConflict(['entity_ref', 'model_id', 'changed_on'])
      .merge(
        Object.fromEntries(
          fields.map(field => [
            field,
            tx.raw('evidence_changes.?? + excluded.??', [field, field]),
          ]),
        ),
      ),
  );
}

/** The sums of all changes so far, by entity and model. */
async function readRecorded(
  tx: Knex.Transaction,
  keys: AnswersKey[],
): Promise<Map<string, Counts>> {
  const rows = await tx<EvidenceChangeRow>('evidence_changes')
    .whereIn(
      'entity_ref',
      keys.map(({ entityRef }) => entityRef),
    )
    .groupBy('entity_ref', 'model_id')
    .select<(AnswersKeyColumns & Record<keyof Counts, number | string>)[]>(
      'entity_ref',
      'model_id',
      ...fields.map(field => tx.raw('sum(??) as ??', [field, field])),
    );
  // PostgreSQL returns sums as text.
  return new Map(
    rows.map(row => [
      serializeKey({ entityRef: row.entity_ref, modelId: row.model_id }),
      {
        supported: Number(row.supported),
        contradicted: Number(row.contradicted),
        without_evidence: Number(row.without_evidence),
      },
    ]),
  );
}
