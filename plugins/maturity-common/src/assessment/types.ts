/** Where one can see that an answer is true. @public */
export interface Evidence {
  /** An http or https address. */
  url: string;
  title?: string;
}

/** The entity is at a level of the area. @public */
export interface AssessedAnswer {
  state: 'assessed';
  level: number;
  /** Ids of practices of higher levels that are already in place. */
  practices?: string[];
  note?: string;
  evidence?: Evidence[];
}

/** The area does not apply to the entity, for a reason. @public */
export interface NotApplicableAnswer {
  state: 'not-applicable';
  reason: string;
  note?: string;
}

/** Nobody knows yet. It does not stop the search for an inherited answer. @public */
export interface UnknownAnswer {
  state: 'unknown';
  note?: string;
}

/**
 * What an entity says of one area. No answer at all is a fourth thing, and is
 * never treated as a level.
 *
 * @public
 */
export type Answer = AssessedAnswer | NotApplicableAnswer | UnknownAnswer;

/** An answer of a submitted assessment, with when and by whom it was given. @public */
export interface SubmittedAnswer {
  answer: Answer;
  /** The assessment in which it was last given or confirmed. */
  revision: number;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref of the user, or of the service that imported it. */
  submittedBy: string;
  /** Content hash of the model that it was given to. */
  modelHash: string;
}

/** The answers of one entity to one model, by area id. @public */
export type SubmittedAnswers = Record<string, SubmittedAnswer>;

/**
 * A submitted draft: immutable, numbered from 1 per entity and model. It holds
 * the entity's own answers after the submit: those given in it, and those
 * carried over from the assessment before.
 *
 * @public
 */
export interface Assessment {
  entityRef: string;
  modelId: string;
  modelVersion: string;
  modelHash: string;
  revision: number;
  submittedAt: string;
  submittedBy: string;
  note?: string;
  answers: SubmittedAnswers;
}

/** An assessment in a list. @public */
export interface AssessmentSummary extends Omit<Assessment, 'answers'> {
  /** Areas assessed or not applicable by the entity's own answers. */
  answered: number;
  /** Areas whose answer differs from the assessment before. */
  changed: number;
}

/** One area that differs between two assessments. @public */
export interface AnswerChange {
  areaId: string;
  before: Answer | null;
  after: Answer | null;
}

/**
 * One change to a draft: an answer to set, or null to clear the own answer so
 * that the area is inherited again.
 *
 * @public
 */
export type DraftAnswer = Answer | null;
