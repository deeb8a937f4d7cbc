import { parseEntityRef } from '@backstage/catalog-model';
import { checkAnswer } from '../assessment/answer';
import {
  assessmentDocumentSchema,
  type ExchangedAssessment,
} from '../exchange';
import type { ModelDefinition } from '../model/types';
import type { FileProblem } from './problems';
import { YamlFile } from './YamlFile';

/** An assessment in a file, with the id of its model filled in. @public */
export type CheckedAssessment = Required<Pick<ExchangedAssessment, 'model'>> &
  ExchangedAssessment;

/**
 * Reads a file with assessments and checks it completely against the models.
 *
 * @param text - YAML or JSON
 * @param file - the file name to show in problems
 * @param models - the models that are served, the default one first
 * @param kinds - the kinds that are assessed, in lower case; defaults to any
 * @returns the assessments, or everything that is wrong with the file
 * @public
 */
export function parseAssessments(
  text: string,
  file: string,
  models: ModelDefinition[],
  kinds?: string[],
): { assessments: CheckedAssessment[] } | { problems: FileProblem[] } {
  const yaml = new YamlFile(file, text);
  const result = yaml.read(assessmentDocumentSchema);
  if ('problems' in result) {
    return result;
  }
  const { assessments } = result.value;
  const problems = assessments.flatMap((assessment, index) =>
    [
      ...checkKind(assessment, kinds),
      ...checkAssessment(assessment, models),
    ].map(({ path, message }) =>
      yaml.problem(['assessments', index, ...path], message),
    ),
  );
  if (problems.length > 0) {
    return { problems };
  }
  return {
    assessments: assessments.map(assessment => ({
      ...assessment,
      model: assessment.model ?? models[0].id,
    })),
  };
}

function checkKind(
  { entityRef }: ExchangedAssessment,
  kinds?: string[],
): { path: string[]; message: string }[] {
  const { kind } = parseEntityRef(entityRef);
  if (!kinds || kinds.includes(kind)) return [];
  const message = `'${kind}' is not assessed, only ${kinds.join(', ')}`;
  return [{ path: ['entityRef'], message }];
}

function checkAssessment(
  { model: modelId, answers }: ExchangedAssessment,
  models: ModelDefinition[],
): { path: string[]; message: string }[] {
  const model = modelId
    ? models.find(({ id }) => id === modelId)
    : models.at(0);
  if (!model) {
    const known = models.map(({ id }) => id).join(', ');
    return [{ path: ['model'], message: `must be one of: ${known}` }];
  }
  return Object.entries(answers).flatMap(([areaId, answer]) => {
    const checked = checkAnswer(model, areaId, answer);
    return 'problems' in checked
      ? checked.problems.map(({ path, message }) => ({
          path: ['answers', areaId, ...(path ? path.split('.') : [])],
          message,
        }))
      : [];
  });
}
