import type {
  Answer,
  AssessedAnswer,
  Evidence,
  NotApplicableAnswer,
  UnknownAnswer,
} from './answer';

/** What people write about an answer. @public */
export interface AnswerTexts {
  reason?: string;
  note?: string;
  evidence?: Evidence[];
}

/**
 * What counts of an answer, without what people wrote about it. Every {@link
 * Answer} is one. It is short, while texts can be long.
 *
 * @public
 */
export type AnswerWithoutTexts =
  | Omit<AssessedAnswer, 'note' | 'evidence'>
  | Omit<NotApplicableAnswer, 'note' | 'reason'>
  | Omit<UnknownAnswer, 'note'>;

/** Removes the texts of an answer. @public */
export function withoutTexts(answer: AnswerWithoutTexts): AnswerWithoutTexts {
  if (answer.state !== 'assessed') return { state: answer.state };
  const { state, level, practices } = answer;
  return { state, level, ...(practices && { practices }) };
}

/** Gives only the texts of an answer. @public */
export function textsOf(answer: Answer): AnswerTexts {
  const { note } = answer;
  return {
    ...(answer.state === 'not-applicable' && { reason: answer.reason }),
    ...(note !== undefined && { note }),
    ...(answer.state === 'assessed' &&
      answer.evidence && { evidence: answer.evidence }),
  };
}

/** Adds its texts to an answer. @public */
export function withTexts(
  answer: AnswerWithoutTexts,
  { reason = '', note, evidence }: AnswerTexts,
): Answer {
  const noted = note === undefined ? {} : { note };
  switch (answer.state) {
    case 'assessed':
      return { ...answer, ...noted, ...(evidence && { evidence }) };
    case 'not-applicable':
      return { ...answer, reason, ...noted };
    default:
      return { ...answer, ...noted };
  }
}
