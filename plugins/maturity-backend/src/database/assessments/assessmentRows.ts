import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { type AnswersKeyColumns, type StoredTime, toKeyColumns } from '../rows';

/** A row of the table `assessments`. */
export interface AssessmentRow extends AnswersKeyColumns {
  revision: number;
  model_version: string;
  model_hash: string;
  submitted_at: StoredTime;
  submitted_by: string;
  note: string | null;
  /** JSON. */
  answers: string;
}

export function toAssessmentRow(assessment: Assessment): AssessmentRow {
  return {
    ...toKeyColumns(assessment),
    revision: assessment.revision,
    model_version: assessment.modelVersion,
    model_hash: assessment.modelHash,
    submitted_at: new Date(assessment.submittedAt),
    submitted_by: assessment.submittedBy,
    note: assessment.note ?? null,
    answers: JSON.stringify(assessment.answers),
  };
}

export function fromAssessmentRow(row: AssessmentRow): Assessment {
  return {
    entityRef: row.entity_ref,
    modelId: row.model_id,
    modelVersion: row.model_version,
    modelHash: row.model_hash,
    revision: row.revision,
    submittedAt: new Date(row.submitted_at).toISOString(),
    submittedBy: row.submitted_by,
    ...(row.note !== null && { note: row.note }),
    answers: JSON.parse(row.answers),
  };
}

/**
 * Reads the latest assessments of entities to one model, or to every model.
 *
 * It takes one query: the subquery is a single step in the primary key, which
 * ends with the revision.
 */
export async function latestAssessments(
  knex: Knex,
  entityRefs: string[],
  modelId?: string,
): Promise<Assessment[]> {
  const query = knex<AssessmentRow>('assessments as a')
    .whereIn('a.entity_ref', entityRefs)
    .where(
      'a.revision',
      knex('assessments as newer')
        .max('newer.revision')
        .where('newer.entity_ref', knex.ref('a.entity_ref'))
        .where('newer.model_id', knex.ref('a.model_id')),
    )
    .select<AssessmentRow[]>('a.*');
  const rows = await (modelId === undefined
    ? query
    : query.where('a.model_id', modelId));
  return rows.map(fromAssessmentRow);
}
