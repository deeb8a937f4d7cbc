import {
  applyDraft,
  type Assessment,
  type DraftAnswer,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';

/** When an assessment is submitted, by whom, and what they say of it. */
export interface Submission {
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref. */
  submittedBy: string;
  note?: string;
}

/**
 * The snapshot that follows the last one: the only way in which an assessment
 * comes to be, by a person's submit or by an import.
 *
 * @param changes - by area id, what is answered and what is cleared
 */
export function nextAssessment(
  entityRef: string,
  model: Model,
  last: Assessment | undefined,
  changes: Record<string, DraftAnswer>,
  { submittedAt, submittedBy, note }: Submission,
): Assessment {
  const given = {
    revision: (last?.revision ?? 0) + 1,
    modelHash: model.hash,
    submittedAt,
    submittedBy,
  };
  return {
    entityRef,
    modelId: model.id,
    modelVersion: model.version,
    ...given,
    ...(note && { note }),
    answers: applyDraft(last?.answers ?? {}, changes, given),
  };
}
