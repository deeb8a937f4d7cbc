import type { Answer } from '../assessment/types';

/** One assessment in a file: a full snapshot of an entity's own answers. @public */
export interface ExchangedAssessment {
  /** Full entity ref. */
  entityRef: string;
  /** Id of the model; the first configured one if left out. */
  model?: string;
  /** ISO 8601 with a time zone. */
  submittedAt: string;
  /** Full entity ref of who submitted it. */
  submittedBy: string;
  note?: string;
  /** By area id. */
  answers: Record<string, Answer>;
}

/**
 * What import takes and export gives. The assessments of one entity stand in
 * the order of time.
 *
 * @public
 */
export interface AssessmentDocument {
  assessments: ExchangedAssessment[];
}
