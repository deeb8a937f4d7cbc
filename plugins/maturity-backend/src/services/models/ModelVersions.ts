import type {
  ModelByHash,
  ModelDefinition,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ModelVersionStore } from '../../database';
import type { ModelRegistry } from './ModelRegistry';

/** Finds the models that earlier answers were given for. */
export class ModelVersions {
  readonly #store: ModelVersionStore;
  /**
   * The versions looked up so far; undefined for those that do not exist.
   * Versions never change and are stored before an answer names them, so one
   * lookup is enough.
   */
  readonly #known = new Map<string, ModelDefinition | undefined>();

  constructor(options: { store: ModelVersionStore }) {
    this.#store = options.store;
  }

  /** Stores the models that are served now, for future answers. */
  async keep(models: ModelRegistry): Promise<void> {
    const versions = models.versions();
    await this.#store.keep(versions);
    for (const { hash, definition } of versions) {
      this.#known.set(hash, definition);
    }
  }

  /** Finds models by their hashes, with at most one query. */
  async find(hashes: Iterable<string>): Promise<ModelByHash> {
    const unknown = [...new Set(hashes)].filter(hash => !this.#known.has(hash));
    if (unknown.length > 0) {
      const found = new Map(
        (await this.#store.find(unknown)).map(each => [
          each.hash,
          each.definition,
        ]),
      );
      for (const hash of unknown) this.#known.set(hash, found.get(hash));
    }
    return hash => this.#known.get(hash);
  }
}
