import { type Answer, isAnswered, sameAnswer } from './answer';
import {
  type AnswerTexts,
  type AnswerWithoutTexts,
  textsOf,
  withoutTexts,
  withTexts,
} from './answerTexts';

/** The kinds of entities that are assessed unless others are configured. @public */
export const defaultAssessedKinds = ['Component', 'System', 'Domain', 'Group'];

/**
 * Who gave an answer, and when. Somebody else may have submitted it later, or
 * confirmed it since.
 *
 * @public
 */
export interface AnswerAuthor {
  /** ISO 8601, UTC. */
  answeredAt: string;
  /** Full entity ref of the user. */
  answeredBy: string;
}

/**
 * An answer of an assessment, and when and by whom it was submitted. Its author
 * is missing if the answer is older than this information, or was imported
 * without it.
 *
 * @public
 */
export interface SubmittedAnswer<A extends AnswerWithoutTexts = Answer>
  extends Partial<AnswerAuthor> {
  answer: A;
  /** Revision of the assessment in which it was last given or confirmed. */
  revision: number;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref of the user or service. */
  submittedBy: string;
  /** Content hash of the model version that it was given for. */
  modelHash: string;
}

/** The submitted answers of one entity for one model, by area id. @public */
export type SubmittedAnswers<A extends AnswerWithoutTexts = Answer> = Record<
  string,
  SubmittedAnswer<A>
>;

/**
 * A submitted draft: immutable, numbered from 1 per entity and model. It holds
 * all of the entity's own answers: those given in the draft and those carried
 * over from the previous assessment.
 *
 * @public
 */
export interface Assessment<A extends AnswerWithoutTexts = Answer> {
  entityRef: string;
  modelId: string;
  modelVersion: string;
  modelHash: string;
  revision: number;
  submittedAt: string;
  submittedBy: string;
  note?: string;
  answers: SubmittedAnswers<A>;
}

/** An assessment in a list of assessments, without its answers. @public */
export interface AssessmentSummary extends Omit<Assessment, 'answers'> {
  /** Number of areas that the entity's own answers cover. */
  answered: number;
  /** Number of areas whose answer differs from the previous assessment. */
  changed: number;
}

/** One area that differs between two assessments. @public */
export interface AnswerChange {
  areaId: string;
  before: Answer | null;
  after: Answer | null;
}

/**
 * Compares two assessments of an entity. An answer that was only confirmed does
 * not count as a change.
 *
 * @param before - undefined if `after` is the first assessment
 * @returns the changes, sorted by area id
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

/**
 * Describes an assessment without its answers.
 *
 * @param before - the assessment before it; undefined if it is the first one
 * @public
 */
export function summarizeAssessment(
  { answers, ...rest }: Assessment,
  before: Pick<Assessment, 'answers'> | undefined,
): AssessmentSummary {
  return {
    ...rest,
    answered: Object.values(answers).filter(({ answer }) => isAnswered(answer))
      .length,
    changed: compareAnswers(before, { answers }).length,
  };
}

/** Separates answers from what people wrote about them. @public */
export function separateTexts(all: SubmittedAnswers): {
  answers: SubmittedAnswers<AnswerWithoutTexts>;
  /** By area id. */
  texts: Record<string, AnswerTexts>;
} {
  const entries = Object.entries(all);
  return {
    answers: Object.fromEntries(
      entries.map(([areaId, { answer, ...given }]) => [
        areaId,
        { answer: withoutTexts(answer), ...given },
      ]),
    ),
    texts: Object.fromEntries(
      entries.map(([areaId, { answer }]) => [areaId, textsOf(answer)]),
    ),
  };
}

/** Undoes {@link separateTexts}. @public */
export function joinTexts(
  answers: SubmittedAnswers<AnswerWithoutTexts>,
  texts: Record<string, AnswerTexts>,
): SubmittedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([areaId, { answer, ...given }]) => [
      areaId,
      { answer: withTexts(answer, texts[areaId] ?? {}), ...given },
    ]),
  );
}

/** The author of an answer, if that is known. @public */
export function authorOf({
  answeredAt,
  answeredBy,
}: Partial<AnswerAuthor>): AnswerAuthor | undefined {
  return answeredAt === undefined || answeredBy === undefined
    ? undefined
    : { answeredAt, answeredBy };
}
