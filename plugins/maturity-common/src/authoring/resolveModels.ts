import type { ModelDefinition } from '../model/types';
import { checkModelFile } from './checkModelFile';
import { isError, type FileProblem, type SourceFile } from './types';
import { YamlFile } from './YamlFile';

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
