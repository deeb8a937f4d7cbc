import { type Answer, sameAnswer } from './answer';

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
 * What changed from one assessment to another, by area id. A confirmed answer
 * is no change.
 *
 * @public
 */
export function compareAnswers(
  before: Pick<Assessment, 'answers'> | undefined,
  after: Pick<Assessment, 'answers'>,
): AnswerChange[] {
  const areaIds = new Set([
    ...Object.keys(before?.answers ?? {}),
    ...Object.keys(after.answers),
  ]);
  return [...areaIds].sort().flatMap(areaId => {
    const was = before?.answers[areaId]?.answer ?? null;
    const is = after.answers[areaId]?.answer ?? null;
    return sameAnswer(was, is) ? [] : [{ areaId, before: was, after: is }];
  });
}
