import type {
  ModelByHash,
  ModelDefinition,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ModelVersionStore } from '../../database';
import type { ModelRegistry } from './ModelRegistry';

/** The models as they were when earlier answers were given. */
export class ModelVersions {
  readonly #store: ModelVersionStore;
  /**
   * What was looked for, undefined where it was not found. Versions never
   * change, and are kept before an answer names them: one look is enough.
   */
  readonly #known = new Map<string, ModelDefinition | undefined>();

  constructor(options: { store: ModelVersionStore }) {
    this.#store = options.store;
  }

  /** Keeps the models that are served now, for those who come later. */
  async keep(models: ModelRegistry): Promise<void> {
    const versions = models.versions();
    await this.#store.keep(versions);
    for (const { hash, definition } of versions) {
      this.#known.set(hash, definition);
    }
  }

  /** Finds models by any of some hashes: at most one query, mostly none. */
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
