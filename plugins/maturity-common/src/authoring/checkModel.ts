import type { ModelDefinition } from '../model/types';
import type { FileProblem, Finding } from './problems';
import { checkIds, checkLevels, checkReferences } from './rules/structure';
import { checkTechnologies } from './rules/technologies';
import { checkPractices, checkSurvey, checkTexts } from './rules/texts';

/**
 * Where the field at a path of the model was written; undefined where what is
 * wrong there is not to be told.
 *
 * @public
 */
export type Locate = (
  path: readonly PropertyKey[],
) => Pick<FileProblem, 'file' | 'line' | 'path'> | undefined;

/** All that the form of a model cannot say. */
function findInModel(model: ModelDefinition): Finding[] {
  return [
    ...checkIds(model),
    ...checkLevels(model),
    ...checkReferences(model),
    ...checkPractices(model),
    ...checkTechnologies(model),
    ...checkTexts(model),
    ...checkSurvey(model),
  ];
}

/**
 * Checks what the form of a model cannot say: that references resolve, that
 * ids are unique, that levels have no gap, which technologies are named.
 *
 * @param model - a model of the right form
 * @param locate - tells where a field was written; if left out, problems name
 * the model and its first line
 * @returns all errors and warnings, none for a good model
 * @public
 */
export function checkModel(
  model: ModelDefinition,
  locate: Locate = path => ({
    file: model.id,
    line: 1,
    path: path.map(String).join('.'),
  }),
): FileProblem[] {
  return findInModel(model).flatMap(({ severity, path, message, hint }) => {
    const place = locate(path);
    return place
      ? [{ severity, ...place, message, ...(hint && { hint }) }]
      : [];
  });
}
