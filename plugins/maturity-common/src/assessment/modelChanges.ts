import { findArea, findAreaLevel } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import type { Answer } from './answer';
import type { SubmittedAnswer } from './assessment';

/**
 * Whether the model has changed what an answer says: the descriptor of its
 * level reads differently now, or the question of an answer without a level.
 * False where the area is gone, or where nobody knows what it said then.
 *
 * @param was - the model that the answer was given to
 * @param is - the model as it is now
 * @public
 */
export function needsConfirmation(
  areaId: string,
  answer: Answer,
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
 * An earlier answer as it can be given again: without the practices that the
 * model no longer has above its level. Null where the area or the level is
 * gone.
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
 * The answers to areas that the model no longer has. They stay in the history
 * and hold again when the area comes back.
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
