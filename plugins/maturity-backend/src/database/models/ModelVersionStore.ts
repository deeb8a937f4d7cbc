import type { ModelDefinition } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import type { StoredTime } from '../rows';

/** A model as it was at some point in time. */
export interface ModelVersion {
  /** SHA-256 of the definition, in hex. */
  hash: string;
  definition: ModelDefinition;
}

/** A row of the table `model_versions`. */
interface ModelVersionRow {
  hash: string;
  model_id: string;
  version: string;
  /** JSON. */
  definition: string;
  first_seen_at: StoredTime;
}

/**
 * Every version of a model that was ever served, so that an answer can be shown
 * beside the descriptor it was given to. Versions are added, never changed or
 * removed.
 */
export class ModelVersionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Adds versions. Those that are stored already stay as they are. */
  async keep(versions: ModelVersion[]): Promise<void> {
    if (versions.length === 0) return;
    const now = new Date();
    // Replicas start at the same time, with the same models.
    await this.#rows()
      .insert(
        versions.map(({ hash, definition }) => ({
          hash,
          model_id: definition.id,
          version: definition.version,
          definition: JSON.stringify(definition),
          first_seen_at: now,
        })),
      )
      .onConflict('hash')
      .ignore();
  }

  /** Finds the stored versions with these hashes, in no particular order. */
  async find(hashes: string[]): Promise<ModelVersion[]> {
    const rows = await this.#rows().whereIn('hash', hashes);
    return rows.map(({ hash, definition }) => ({
      hash,
      definition: JSON.parse(definition),
    }));
  }

  #rows() {
    return this.#knex<ModelVersionRow>('model_versions');
  }
}
