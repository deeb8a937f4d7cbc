import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';

/** A row of the table `assessments`. */
export interface AssessmentRow {
  entity_ref: string;
  model_id: string;
  revision: number;
  model_version: string;
  model_hash: string;
  /** A Date with PostgreSQL, milliseconds with SQLite. */
  submitted_at: Date | number | string;
  submitted_by: string;
  note: string | null;
  answers: string;
}

export function toAssessmentRow(assessment: Assessment): AssessmentRow {
  return {
    entity_ref: assessment.entityRef,
    model_id: assessment.modelId,
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
