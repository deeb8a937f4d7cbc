import { modelSchema } from '../model/schema';
import type { ModelDefinition } from '../model/types';
import type { FileProblem } from './types';
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
