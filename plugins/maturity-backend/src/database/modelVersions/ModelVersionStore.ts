import type { ModelDefinition } from '@cnmm/backstage-plugin-maturity-common';

/** A model as it read at some time. */
export interface ModelVersion {
  /** SHA-256 of the definition, in hex. */
  hash: string;
  definition: ModelDefinition;
}

/**
 * Every model that was ever served, so that an answer can be read beside what
 * it was given to. Versions are added, never changed or removed.
 */
export interface ModelVersionStore {
  /** Keeps versions; those that are kept already stay as they are. */
  keep(versions: ModelVersion[]): Promise<void>;

  /** The versions with these hashes, of those that are kept; in no order. */
  find(hashes: string[]): Promise<ModelVersion[]>;
}
