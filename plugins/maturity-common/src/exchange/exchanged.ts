import { repeatAnswer } from '../assessment/confirm';
import { sameAnswer } from '../assessment/submit';
import type {
  Answer,
  Assessment,
  DraftAnswer,
  SubmittedAnswers,
} from '../assessment/types';
import { findArea } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import type { ExchangedAssessment } from './types';

/**
 * An assessment as an export gives it and an import takes it. Answers that the
 * model could not take any more are left out.
 *
 * @public
 */
export function exchangedOf(
  model: ModelDefinition,
  { entityRef, submittedAt, submittedBy, note, ...assessment }: Assessment,
): ExchangedAssessment {
  const entries = Object.entries(assessment.answers).flatMap(
    ([areaId, { answer, revision }]) => {
      const repeated = repeatAnswer(model, areaId, answer);
      return repeated ? [{ areaId, answer: repeated, revision }] : [];
    },
  );
  const carriedOver = entries
    .filter(({ revision }) => revision !== assessment.revision)
    .map(({ areaId }) => areaId);
  return {
    entityRef,
    model: model.id,
    submittedAt,
    submittedBy,
    ...(note && { note }),
    answers: Object.fromEntries(
      entries.map(({ areaId, answer }): [string, Answer] => [areaId, answer]),
    ),
    ...(carriedOver.length > 0 && { carriedOver }),
  };
}

/**
 * What an exchanged assessment changes of the answers before it, in the form of
 * a draft. It says all that the entity answers, so an answer that it does not
 * have is cleared, unless it is to an area that the model no longer has.
 *
 * @public
 */
export function exchangedChanges(
  model: ModelDefinition,
  last: SubmittedAnswers,
  { answers, carriedOver = [] }: ExchangedAssessment,
): Record<string, DraftAnswer> {
  const cleared = Object.keys(last)
    .filter(areaId => findArea(model, areaId))
    .map((areaId): [string, DraftAnswer] => [areaId, null]);
  const changes = new Map([...cleared, ...Object.entries(answers)]);
  for (const areaId of carriedOver) {
    const before = last[areaId]?.answer;
    const repeated = before && repeatAnswer(model, areaId, before);
    if (repeated && sameAnswer(repeated, answers[areaId])) {
      changes.delete(areaId);
    }
  }
  return Object.fromEntries(changes);
}
