import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Model,
  ModelDefinition,
  ModelSummary,
  RollupPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  formatProblem,
  parseModel,
} from '@cnmm/backstage-plugin-maturity-common/authoring';

/** The models that are served. */
export class ModelRegistry {
  readonly #models: Map<string, Model>;

  /** @param models - the default one first */
  constructor(models: Model[]) {
    this.#models = new Map(models.map(model => [model.id, model]));
  }

  /**
   * Reads model files, the one of the default model first.
   *
   * @param options - `policy` replaces what the models say themselves
   * @throws InputError where a file is no model, or two have the same id
   */
  static async create(options: {
    files: string[];
    policy?: RollupPolicy;
  }): Promise<ModelRegistry> {
    const models: Model[] = [];
    for (const file of options.files) {
      const definition = await readModel(file);
      if (models.some(({ id }) => id === definition.id)) {
        throw new InputError(
          `${file}: there already is a model with the id '${definition.id}'`,
        );
      }
      models.push({
        ...definition,
        policy: options.policy ?? definition.policy,
        hash: hashOf(definition),
      });
    }
    return new ModelRegistry(models);
  }

  /** All models, the default one first. */
  list(): Model[] {
    return [...this.#models.values()];
  }

  summaries(): ModelSummary[] {
    return this.list().map(({ id, title, version, hash }) => ({
      id,
      title,
      version,
      hash,
    }));
  }

  /**
   * A model by its id, or the default one.
   *
   * @throws NotFoundError naming the id
   */
  get(modelId?: string): Model {
    const model =
      modelId === undefined ? this.list().at(0) : this.#models.get(modelId);
    if (!model) {
      throw new NotFoundError(`model: there is no model '${modelId}'`);
    }
    return model;
  }
}

async function readModel(file: string): Promise<ModelDefinition> {
  const result = parseModel(await readFile(file, 'utf8'), file);
  if ('problems' in result) {
    throw new InputError(
      `Invalid model:\n${result.problems.map(formatProblem).join('\n')}`,
    );
  }
  return result.model;
}

/** The same for the same content, in whatever order its fields are written. */
function hashOf(definition: ModelDefinition): string {
  const canonical = JSON.stringify(definition, (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(canonical).digest('hex');
}
