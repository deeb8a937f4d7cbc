/**
 * The topics that the maturity backend publishes to through the events
 * service, after what they tell has been stored.
 *
 * @public
 */
export const maturityTopics = {
  /** Payload: {@link AssessmentSubmittedPayload}. */
  assessmentSubmitted: 'maturity.assessment.submitted',
  /** Payload: {@link LevelChangedPayload}. */
  levelChanged: 'maturity.level.changed',
} as const;

/**
 * A draft was submitted, or an assessment was imported. There may be many of
 * an import, in the order of time for each entity.
 *
 * @public
 */
export interface AssessmentSubmittedPayload {
  /** Full entity ref, in lower case. */
  entityRef: string;
  modelId: string;
  modelVersion: string;
  /** 1, 2, 3 ... per entity and model. */
  revision: number;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref of the user. */
  submittedBy: string;
  /** True where it came with an import. */
  imported: boolean;
}

/**
 * An entity has another level of an aspect, by an answer of its own or by one
 * that it inherits.
 *
 * @public
 */
export interface LevelChangedPayload {
  /** Full entity ref, in lower case. */
  entityRef: string;
  modelId: string;
  aspectId: string;
  /** Null for not assessed. */
  from: number | null;
  /** Null for not assessed. */
  to: number | null;
  /** Since when, ISO 8601, UTC. */
  at: string;
}

/**
 * The payload of each topic, for subscribers:
 *
 * ```ts
 * const { entityRef, to } = eventPayload as MaturityEvents['maturity.level.changed'];
 * ```
 *
 * @public
 */
export interface MaturityEvents {
  'maturity.assessment.submitted': AssessmentSubmittedPayload;
  'maturity.level.changed': LevelChangedPayload;
}
