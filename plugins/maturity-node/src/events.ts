/**
 * The topics that the maturity backend publishes to through the events
 * service. An event is published after its data has been stored.
 *
 * @public
 */
export const maturityTopics = {
  /** Payload: {@link AssessmentSubmittedPayload}. */
  assessmentSubmitted: 'maturity.assessment.submitted',
  /** Payload: {@link LevelChangedPayload}. */
  levelChanged: 'maturity.level.changed',
  /** Payload: {@link FactsChangedPayload}. */
  factsChanged: 'maturity.facts.changed',
} as const;

/**
 * A draft was submitted or an assessment was imported. An import publishes one
 * event per assessment, for each entity in chronological order.
 *
 * @public
 */
export interface AssessmentSubmittedPayload {
  /** Full entity ref, in lower case. */
  entityRef: string;
  modelId: string;
  modelVersion: string;
  /** Counted from 1 per entity and model. */
  revision: number;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref of the user who submitted it. */
  submittedBy: string;
  /** True if it came with an import. */
  imported: boolean;
}

/**
 * The level of an entity in an aspect has changed, through one of its own
 * answers or an inherited one.
 *
 * @public
 */
export interface LevelChangedPayload {
  /** Full entity ref, in lower case. */
  entityRef: string;
  modelId: string;
  aspectId: string;
  /** Null if it was not assessed. */
  from: number | null;
  /** Null if it is no longer assessed. */
  to: number | null;
  /** Time of the change: ISO 8601, UTC. */
  at: string;
}

/**
 * Facts of some entities have changed: they are new, gone, or have another
 * value or link. A fact that is merely observed again has not changed.
 *
 * @public
 */
export interface FactsChangedPayload {
  /** The source of the facts, which their ids begin with. */
  source: string;
  /** Full entity refs, in lower case; at most 1,000. */
  entityRefs: string[];
}

/**
 * Maps each topic to its payload, for subscribers:
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
  'maturity.facts.changed': FactsChangedPayload;
}
