import type { ModelDefinition } from '../model/types';
import type { FileProblem, Finding } from './problems';
import { checkIds, checkLevels, checkReferences } from './rules/structure';
import { checkTechnologies } from './rules/technologies';
import { checkPractices, checkSurvey, checkTexts } from './rules/texts';

/**
 * Locates the field at a path of a model in its file. Returns undefined to leave
 * out what is wrong with that field.
 *
 * @public
 */
export type Locate = (
  path: readonly PropertyKey[],
) => Pick<FileProblem, 'file' | 'line' | 'path'> | undefined;

/**
 * Checks what the schema of a model cannot express: that references resolve,
 * that ids are unique, that levels have no gaps, which technologies are named.
 *
 * @param model - a model that matches the schema
 * @param locate - locates fields in the file; by default, problems name the id
 * of the model and line 1
 * @returns all errors and warnings; empty if there are none
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
  const findings: Finding[] = [
    ...checkIds(model),
    ...checkLevels(model),
    ...checkReferences(model),
    ...checkPractices(model),
    ...checkTechnologies(model),
    ...checkTexts(model),
    ...checkSurvey(model),
  ];
  return findings.flatMap(({ severity, path, message, hint }) => {
    const place = locate(path);
    return place
      ? [{ severity, ...place, message, ...(hint && { hint }) }]
      : [];
  });
}
