import { modelSchema } from '../model/schema';
import type { ModelDefinition } from '../model/types';
import { checkModel } from './checkModel';
import { error, knownIds } from './Finding';
import { applyOverlay } from './overlay/applyOverlay';
import { originOf } from './overlay/originOf';
import { overlaySchema } from './overlay/schema';
import { isError, type FileProblem } from './types';
import { YamlFile } from './YamlFile';

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
