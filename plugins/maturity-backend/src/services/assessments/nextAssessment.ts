import {
  type AnswerAuthor,
  applyDraft,
  type Assessment,
  type DraftAnswer,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';

/** The circumstances of a submit. */
export interface Submission {
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref. */
  submittedBy: string;
  note?: string;
}

/** What an assessment changes of the one before. */
export interface AnswerChanges {
  /** By area id: the new answer, or null to clear the own answer. */
  answers: Record<string, DraftAnswer>;
  /** Who gave the answers, by area id; as far as that is known. */
  authors?: Record<string, AnswerAuthor>;
}

/**
 * Creates the assessment that follows the last one. Submits and imports both
 * create assessments this way.
 */
export function nextAssessment(
  entityRef: string,
  model: Model,
  last: Assessment | undefined,
  { answers, authors }: AnswerChanges,
  { submittedAt, submittedBy, note }: Submission,
): Assessment {
  const submission = {
    revision: (last?.revision ?? 0) + 1,
    modelHash: model.hash,
    submittedAt,
    submittedBy,
  };
  return {
    entityRef,
    modelId: model.id,
    modelVersion: model.version,
    ...submission,
    ...(note && { note }),
    answers: applyDraft(last?.answers ?? {}, answers, submission, authors),
  };
}
