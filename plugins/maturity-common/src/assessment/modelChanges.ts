import { findArea, findAreaLevel } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import type { Answer } from './answer';
import type { AnswerWithoutTexts } from './answerTexts';
import type { SubmittedAnswer } from './assessment';

/**
 * Tells whether the wording of the model behind an answer has changed: the
 * descriptor of its level or, for an answer without a level, the question.
 * False if the area is gone or the earlier wording is not known.
 *
 * @param was - the version of the model that the answer was given for
 * @param is - the current version of the model
 * @public
 */
export function needsConfirmation(
  areaId: string,
  answer: AnswerWithoutTexts,
  was: ModelDefinition | undefined,
  is: ModelDefinition,
): boolean {
  const before = was && findArea(was, areaId);
  const after = findArea(is, areaId);
  if (!before || !after) {
    return false;
  }
  return answer.state === 'assessed'
    ? findAreaLevel(before, answer.level)?.text !==
        findAreaLevel(after, answer.level)?.text
    : before.question !== after.question;
}

/**
 * Adapts an earlier answer so that it can be given again: drops the practices
 * that the model no longer has above its level. Returns null if the area or the
 * level is gone.
 *
 * @public
 */
export function repeatAnswer(
  model: ModelDefinition,
  areaId: string,
  answer: Answer,
): Answer | null {
  const area = findArea(model, areaId);
  if (!area) {
    return null;
  }
  if (answer.state !== 'assessed') {
    return answer;
  }
  if (!findAreaLevel(area, answer.level)) {
    return null;
  }
  const higher = new Set(
    area.levels
      .filter(({ level }) => level > answer.level)
      .flatMap(({ practices }) => practices.map(({ id }) => id)),
  );
  return answer.practices
    ? { ...answer, practices: answer.practices.filter(id => higher.has(id)) }
    : answer;
}

/**
 * Finds the answers to areas that the model no longer has. They stay in the
 * history and hold again if the area returns.
 *
 * @public
 */
export function answersOfGoneAreas(
  model: ModelDefinition,
  answers: Record<string, SubmittedAnswer>,
): { areaId: string; submitted: SubmittedAnswer }[] {
  return Object.entries(answers).flatMap(([areaId, submitted]) =>
    findArea(model, areaId) ? [] : [{ areaId, submitted }],
  );
}
