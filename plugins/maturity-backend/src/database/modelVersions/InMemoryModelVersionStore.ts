import type { ModelVersion, ModelVersionStore } from './ModelVersionStore';

/** Model versions in memory, for tests. */
export class InMemoryModelVersionStore implements ModelVersionStore {
  readonly #versions = new Map<string, ModelVersion>();

  async keep(versions: ModelVersion[]): Promise<void> {
    for (const version of versions) {
      if (!this.#versions.has(version.hash)) {
        this.#versions.set(version.hash, structuredClone(version));
      }
    }
  }

  async find(hashes: string[]): Promise<ModelVersion[]> {
    return [...this.#versions.values()].filter(({ hash }) =>
      hashes.includes(hash),
    );
  }
}
