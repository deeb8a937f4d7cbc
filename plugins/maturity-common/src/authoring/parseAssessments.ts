import { parseEntityRef } from '@backstage/catalog-model';
import { checkAnswer } from '../assessment/answer';
import {
  assessmentDocumentSchema,
  type ExchangedAssessment,
  exchangedAssessmentSchema,
} from '../exchange';
import type { ModelDefinition } from '../model/types';
import type { FileProblem } from './problems';
import { MAX_PROBLEMS, type YamlFile } from './YamlFile';
import { readYamlList } from './YamlList';

/** An assessment in a file, with the id of its model filled in. @public */
export type CheckedAssessment = Required<Pick<ExchangedAssessment, 'model'>> &
  ExchangedAssessment;

/** More assessments than this are imported in several documents. */
const MAX_ASSESSMENTS = 10_000;

const TOO_MANY = 'import them in several documents';

/** The assessments of a file, or what is wrong with it. @public */
export type ParsedAssessments =
  | { assessments: CheckedAssessment[] }
  | { problems: FileProblem[] };

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
): ParsedAssessments {
  const steps = parseAssessmentsInSteps(text, file, models, kinds);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same as {@link parseAssessments}, in steps of some milliseconds, so that
 * a large file does not hold up everything else. It stops after a hundred
 * problems.
 *
 * @public
 */
export function* parseAssessmentsInSteps(
  text: string,
  file: string,
  models: ModelDefinition[],
  kinds?: string[],
): Generator<void, ParsedAssessments> {
  const assessments: CheckedAssessment[] = [];
  const problems: FileProblem[] = [];
  const list = readYamlList(file, text, 'assessments');
  let step = list.next();
  for (; !step.done; step = list.next()) {
    yield;
    const { item } = step.value;
    if (!item) continue;
    if (assessments.length === MAX_ASSESSMENTS) {
      return {
        problems: [
          item.problem([], `is one of more than ${MAX_ASSESSMENTS}`, TOO_MANY),
        ],
      };
    }
    const checked = checkItem(item, models, kinds);
    if ('problems' in checked) problems.push(...checked.problems);
    else assessments.push(checked.assessment);
    if (problems.length >= MAX_PROBLEMS) return { problems };
  }
  if ('problem' in step.value) problems.push(step.value.problem);
  else {
    // The list of this document is empty, as its items have been read.
    const rest = step.value.rest.read(assessmentDocumentSchema);
    if ('problems' in rest) problems.push(...rest.problems);
  }
  return problems.length > 0 ? { problems } : { assessments };
}

function checkItem(
  item: YamlFile,
  models: ModelDefinition[],
  kinds?: string[],
): { assessment: CheckedAssessment } | { problems: FileProblem[] } {
  const result = item.read(exchangedAssessmentSchema);
  if ('problems' in result) return result;
  const assessment = result.value;
  const problems = [
    ...checkKind(assessment, kinds),
    ...checkAssessment(assessment, models),
  ];
  return problems.length > 0
    ? {
        problems: problems
          .slice(0, MAX_PROBLEMS)
          .map(({ path, message }) => item.problem(path, message)),
      }
    : {
        assessment: { ...assessment, model: assessment.model ?? models[0].id },
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
