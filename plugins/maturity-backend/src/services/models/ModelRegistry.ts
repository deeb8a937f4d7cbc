import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  areasOf,
  type Check,
  type Model,
  type ModelDefinition,
  type ModelSummary,
  type RollupPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  addChecks,
  checkModelFile,
  type FileProblem,
  type Finding,
  formatProblem,
  isError,
  resolveModels,
  type SourceFile,
} from '@cnmm/backstage-plugin-maturity-common/authoring';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import stringify from 'safe-stable-stringify';
import type { ModelVersion } from '../../database';

/** Settings that apply to all models. */
interface ModelOptions {
  /** Id of the default model. Default: the first one. */
  defaultId?: string;
  /** Replaces the roll-up policy of every model. */
  policy?: RollupPolicy;
}

/** The models that are served. */
export class ModelRegistry {
  readonly #versions: ModelVersion[];
  readonly #models: Map<string, Model>;

  /** @throws InputError if the default model does not exist */
  constructor(models: Model[], { defaultId, policy }: ModelOptions = {}) {
    this.#versions = models.map(({ hash, ...definition }) => ({
      hash,
      definition,
    }));
    this.#models = new Map(
      defaultFirst(models, defaultId).map(model => [
        model.id,
        { ...model, policy: policy ?? model.policy },
      ]),
    );
  }

  /**
   * Reads the built-in model, then those that modules add and those in
   * configured files, in this order. A file is either a further model or an
   * overlay.
   *
   * @throws InputError listing every problem with file and line
   */
  static async create(
    options: ModelOptions & {
      builtIn: string;
      /** Added by modules. */
      added?: SourceFile[];
      files: string[];
      /** Of the organisation. */
      checks?: Check[];
      logger: LoggerService;
    },
  ): Promise<ModelRegistry> {
    const { builtIn, added = [], files, logger, ...others } = options;
    const { checks = [], ...rest } = others;
    const resolved = resolveModels(
      [...added, ...(await Promise.all(files.map(readSource)))],
      [await readBuiltIn(builtIn)],
    );
    if ('problems' in resolved) {
      throw invalid(resolved.problems);
    }
    for (const warning of resolved.warnings) {
      logger.warn(formatProblem(warning));
    }
    const extended = addChecks(resolved.models, checks);
    if ('findings' in extended) {
      throw invalidChecks(extended.findings);
    }
    return new ModelRegistry(
      extended.models.map(model => ({ ...model, hash: hashOf(model) })),
      rest,
    );
  }

  /** All models, the default one first. */
  list(): Model[] {
    return [...this.#models.values()];
  }

  /** The ids of the capabilities of all models. */
  capabilityIds(): Set<string> {
    return new Set(
      this.list().flatMap(model => model.capabilities.map(({ id }) => id)),
    );
  }

  /** The ids of the capabilities that areas of any model are about. */
  capabilityIdsOfAreas(): Set<string> {
    return new Set(
      this.list()
        .flatMap(areasOf)
        .flatMap(({ about = [] }) => about),
    );
  }

  /** The definitions of all models, as written. */
  versions(): ModelVersion[] {
    return this.#versions;
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
   * Finds a model by its id, or the default one.
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

function defaultFirst(models: Model[], defaultId: string | undefined): Model[] {
  if (defaultId === undefined) return models;
  const first = models.find(({ id }) => id === defaultId);
  if (!first) {
    const known = models.map(({ id }) => id).join(', ');
    throw new InputError(
      `maturity.default: there is no model '${defaultId}', only ${known}`,
    );
  }
  return [first, ...models.filter(model => model !== first)];
}

async function readSource(file: string): Promise<SourceFile> {
  try {
    return { file, text: await readFile(file, 'utf8') };
  } catch (error) {
    throw new InputError(`maturity.models: cannot read '${file}'`, error);
  }
}

/** Warnings about the built-in model are documented, so they are not logged. */
async function readBuiltIn(file: string): Promise<ModelDefinition> {
  const checked = checkModelFile(await readFile(file, 'utf8'), file);
  if ('problems' in checked) {
    throw invalid(checked.problems);
  }
  return checked.model;
}

function invalid(problems: FileProblem[]): InputError {
  const lines = problems.filter(isError).map(formatProblem);
  return new InputError(`Invalid models:\n${lines.join('\n')}`);
}

function invalidChecks(findings: Finding[]): InputError {
  const lines = findings.map(({ path, message, hint }) => {
    const place = ['maturity.evidence.checks', ...path].join('.');
    return `  ${place}: ${message}${hint ? ` (${hint})` : ''}`;
  });
  return new InputError(`Invalid configuration:\n${lines.join('\n')}`);
}

/** Independent of the order in which fields are written. */
function hashOf(definition: ModelDefinition): string {
  return createHash('sha256').update(stringify(definition)).digest('hex');
}
