import { modelSchema } from '../model/schema';
import type { ModelDefinition } from '../model/types';
import { checkModel } from './checkModel';
import { applyOverlay } from './overlay/applyOverlay';
import { overlaySchema } from './overlay/overlay';
import { originOf } from './overlay/overlayPath';
import {
  error,
  type FileProblem,
  isError,
  knownIds,
  type SourceFile,
} from './problems';
import { YamlFile } from './YamlFile';

/**
 * Reads a model file.
 *
 * @param text - the content of the file: YAML or JSON
 * @param file - how to name the file in problems
 * @returns the model, or all that is wrong with the file
 * @public
 */
export function parseModel(
  text: string,
  file: string,
): { model: ModelDefinition } | { problems: FileProblem[] } {
  const result = new YamlFile(file, text).read(modelSchema);
  return 'value' in result ? { model: result.value } : result;
}

/** A model with what is to be said of it, or why there is none. @public */
export type CheckedModel =
  | {
      model: ModelDefinition;
      warnings: FileProblem[];
      /** Id of the base, of an overlay. */
      extends?: string;
    }
  | { problems: FileProblem[] };

/**
 * Reads a file with a model or an overlay and checks it whole.
 *
 * @param text - the content of the file: YAML or JSON
 * @param file - how to name the file in problems
 * @param known - the models that an overlay may extend
 * @returns the model and the warnings; or, where there is an error, all errors
 * and warnings
 * @public
 */
export function checkModelFile(
  text: string,
  file: string,
  known: ModelDefinition[] = [],
): CheckedModel {
  const yaml = new YamlFile(file, text);
  return yaml.has('extends') ? checkOverlay(yaml, known) : checkWhole(yaml);
}

function checkWhole(yaml: YamlFile): CheckedModel {
  const result = yaml.read(modelSchema);
  if ('problems' in result) {
    return result;
  }
  const model = result.value;
  const problems = checkModel(model, path => yaml.place(path));
  return problems.some(isError) ? { problems } : { model, warnings: problems };
}

function checkOverlay(yaml: YamlFile, known: ModelDefinition[]): CheckedModel {
  const result = yaml.read(overlaySchema);
  if ('problems' in result) {
    return result;
  }
  const overlay = result.value;
  const base = known.find(({ id }) => id === overlay.extends);
  if (!base) {
    const message = `there is no model '${overlay.extends}'`;
    const hint = knownIds(
      known.map(({ id }) => id),
      overlay.extends,
    );
    return { problems: [yaml.problemOf(error(['extends'], message, hint))] };
  }
  const applied = applyOverlay(base, overlay);
  if ('findings' in applied) {
    return { problems: applied.findings.map(found => yaml.problemOf(found)) };
  }
  const { model } = applied;
  // What is wrong with the base is told where the base is checked.
  const problems = checkModel(model, path => {
    const origin = originOf(path, model, overlay);
    return origin && yaml.place(origin);
  });
  return problems.some(isError)
    ? { problems }
    : { model, warnings: problems, extends: base.id };
}

/** Models to serve, or why there are none. @public */
export type ResolvedModels =
  | { models: ModelDefinition[]; warnings: FileProblem[] }
  | { problems: FileProblem[] };

/**
 * Reads files of models and overlays, in their order: an overlay may extend
 * what stands before it. One that keeps the id of its base takes its place.
 *
 * @param files - the files, as configured
 * @param builtIn - the models to begin with
 * @returns all models, the built-in ones first; or, where there is an error,
 * the problems of all files
 * @public
 */
export function resolveModels(
  files: SourceFile[],
  builtIn: ModelDefinition[],
): ResolvedModels {
  let models = builtIn;
  const problems: FileProblem[] = [];
  for (const { file, text } of files) {
    const result = checkModelFile(text, file, models);
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    problems.push(...result.warnings);
    const { model } = result;
    const taken = models.some(({ id }) => id === model.id);
    if (taken && result.extends !== model.id) {
      problems.push(
        new YamlFile(file, text).problem(
          ['id'],
          `another model has the id '${model.id}'`,
          `take another id, or write an overlay that extends ${model.id}`,
        ),
      );
      continue;
    }
    models = taken
      ? models.map(other => (other.id === model.id ? model : other))
      : [...models, model];
  }
  return problems.some(isError) ? { problems } : { models, warnings: problems };
}
