import type {
  AnswerChange,
  Answer,
  Assessment,
  DraftAnswer,
  SubmittedAnswer,
  SubmittedAnswers,
} from './types';

/**
 * The answers of the next assessment: those of the last one, with what the
 * draft sets and clears. An answer that the draft repeats is confirmed: it
 * counts as given now.
 *
 * @public
 */
export function submitDraft(
  last: SubmittedAnswers,
  draft: Record<string, DraftAnswer>,
  submission: Omit<SubmittedAnswer, 'answer'>,
): SubmittedAnswers {
  const next: SubmittedAnswers = { ...last };
  for (const [areaId, answer] of Object.entries(draft)) {
    if (answer === null) {
      delete next[areaId];
    } else {
      next[areaId] = { answer, ...submission };
    }
  }
  return next;
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

/** Whether two answers say the same; the order of practices does not matter. @public */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical(answer: Answer | null): unknown {
  if (answer === null) return null;
  const { note } = answer;
  switch (answer.state) {
    case 'assessed':
      return [
        answer.state,
        answer.level,
        [...(answer.practices ?? [])].sort(),
        note ?? '',
        (answer.evidence ?? []).map(({ url, title }) => [url, title ?? '']),
      ];
    case 'not-applicable':
      return [answer.state, answer.reason, note ?? ''];
    default:
      return [answer.state, note ?? ''];
  }
}
