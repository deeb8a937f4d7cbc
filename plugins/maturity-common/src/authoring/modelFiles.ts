import { modelSchema } from '../model/schema';
import type { ModelDefinition } from '../model/types';
import { checkModel } from './checkModel';
import { applyOverlay } from './overlay/applyOverlay';
import { overlaySchema } from './overlay/overlay';
import { findOverlayPath } from './overlay/overlayPath';
import {
  error,
  type FileProblem,
  isError,
  knownIds,
  type SourceFile,
} from './problems';
import { YamlFile } from './YamlFile';

/**
 * Reads a model file and checks only that it matches the schema.
 *
 * @param text - YAML or JSON
 * @param file - the file name to show in problems
 * @returns the model, or everything that is wrong with the file
 * @public
 */
export function parseModel(
  text: string,
  file: string,
): { model: ModelDefinition } | { problems: FileProblem[] } {
  const result = YamlFile.parse(file, text).read(modelSchema);
  return 'value' in result ? { model: result.value } : result;
}

/** A model and its warnings, or the problems of a file with errors. @public */
export type CheckedModel =
  | {
      model: ModelDefinition;
      warnings: FileProblem[];
      /** For an overlay: id of the base. */
      extends?: string;
    }
  | { problems: FileProblem[] };

/**
 * Reads a file with a model or an overlay and checks it completely.
 *
 * @param text - YAML or JSON
 * @param file - the file name to show in problems
 * @param known - the models that an overlay can extend
 * @returns the model and the warnings or, if there is an error, all errors and
 * warnings
 * @public
 */
export function checkModelFile(
  text: string,
  file: string,
  known: ModelDefinition[] = [],
): CheckedModel {
  const yaml = YamlFile.parse(file, text);
  return yaml.has('extends')
    ? checkOverlay(yaml, known)
    : checkWholeModel(yaml);
}

function checkWholeModel(yaml: YamlFile): CheckedModel {
  const result = yaml.read(modelSchema);
  if ('problems' in result) {
    return result;
  }
  const model = result.value;
  const problems = checkModel(model, path => yaml.locate(path));
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
  // Problems of the base are reported when the base is checked.
  const problems = checkModel(model, path => {
    const overlayPath = findOverlayPath(path, model, overlay);
    return overlayPath && yaml.locate(overlayPath);
  });
  return problems.some(isError)
    ? { problems }
    : { model, warnings: problems, extends: base.id };
}

/** The models to serve, or the problems of files with errors. @public */
export type ResolvedModels =
  | { models: ModelDefinition[]; warnings: FileProblem[] }
  | { problems: FileProblem[] };

/**
 * Reads files with models and overlays in their order. An overlay can extend any
 * model before it; if it has the id of its base, it replaces the base.
 *
 * @param files - the files, in the configured order
 * @param builtIn - the models to start with
 * @returns all models, the built-in ones first, or, if there is an error, the
 * problems of all files
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
        YamlFile.parse(file, text).problem(
          ['id'],
          `another model has the id '${model.id}'`,
          `choose another id, or write an overlay that extends '${model.id}'`,
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
