import { findArea, findAreaLevel, lastLevelOf } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import { answerSchema } from './schema';
import type { Answer } from './types';

/** What is wrong with a value, and where in it. @public */
export interface Problem {
  /** Dotted path of the field, empty for the value as a whole. */
  path: string;
  message: string;
}

/**
 * Checks an answer to an area of a model.
 *
 * @param model - the model that the area belongs to
 * @param areaId - the area that is answered
 * @param value - the answer, of any form
 * @returns the answer, or all that is wrong with it
 * @public
 */
export function checkAnswer(
  model: ModelDefinition,
  areaId: string,
  value: unknown,
): { answer: Answer } | { problems: Problem[] } {
  const area = findArea(model, areaId);
  if (!area) {
    return {
      problems: [
        { path: '', message: `model ${model.id} has no area '${areaId}'` },
      ],
    };
  }
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(issue => ({
        path: issue.path.join('.'),
        message: issue.message,
      })),
    };
  }
  const answer = parsed.data;
  if (answer.state !== 'assessed') {
    return { answer };
  }
  if (!findAreaLevel(area, answer.level)) {
    return {
      problems: [
        {
          path: 'level',
          message: `${areaId} has levels 1 to ${lastLevelOf(area)}, not ${
            answer.level
          }`,
        },
      ],
    };
  }
  const higher = new Set(
    area.levels
      .filter(({ level }) => level > answer.level)
      .flatMap(({ practices }) => practices.map(({ id }) => id)),
  );
  const problems = (answer.practices ?? []).flatMap((id, index) =>
    higher.has(id)
      ? []
      : [
          {
            path: `practices.${index}`,
            message: `'${id}' is no practice of ${areaId} above level ${answer.level}`,
          },
        ],
  );
  if (problems.length > 0) {
    return { problems };
  }
  return answer.practices
    ? { answer: { ...answer, practices: [...new Set(answer.practices)] } }
    : { answer };
}
