import type { Knex } from 'knex';
import type { ModelVersion, ModelVersionStore } from './ModelVersionStore';
import {
  fromModelVersionRow,
  toModelVersionRow,
  type ModelVersionRow,
} from './rows';

/** Model versions in the plugin's database. */
export class DatabaseModelVersionStore implements ModelVersionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async keep(versions: ModelVersion[]): Promise<void> {
    if (versions.length === 0) return;
    const now = new Date();
    // Replicas start at the same time, with the same models.
    await this.#rows()
      .insert(versions.map(version => toModelVersionRow(version, now)))
      .onConflict('hash')
      .ignore();
  }

  async find(hashes: string[]): Promise<ModelVersion[]> {
    const rows = await this.#rows().whereIn('hash', hashes);
    return rows.map(fromModelVersionRow);
  }

  #rows() {
    return this.#knex<ModelVersionRow>('model_versions');
  }
}
