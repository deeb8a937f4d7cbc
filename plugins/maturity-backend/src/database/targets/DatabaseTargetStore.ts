import type { Target } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import type { AnswersKey } from '../assessments';
import { whereKey } from '../whereKey';
import { fromTargetRow, toTargetRow, type TargetRow } from './rows';
import type { TargetStore } from './TargetStore';

/** Targets in the plugin's database. */
export class DatabaseTargetStore implements TargetStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    entityRefs: string[],
    modelId: string,
  ): Promise<Map<string, Target[]>> {
    const rows = await this.#targets()
      .whereIn('entity_ref', entityRefs)
      .where({ model_id: modelId })
      .orderBy('aspect_id');
    const targets = new Map<string, Target[]>();
    for (const row of rows) {
      const before = targets.get(row.entity_ref) ?? [];
      targets.set(row.entity_ref, [...before, fromTargetRow(row)]);
    }
    return targets;
  }

  async set(key: AnswersKey, target: Target): Promise<void> {
    // One statement, so that two who set it at once do not collide.
    await this.#targets()
      .insert(toTargetRow(key, target))
      .onConflict(['entity_ref', 'model_id', 'aspect_id'])
      .merge();
  }

  async remove(key: AnswersKey, aspectId: string): Promise<void> {
    await this.#targets()
      .where({ ...whereKey(key), aspect_id: aspectId })
      .delete();
  }

  #targets() {
    return this.#knex<TargetRow>('targets');
  }
}
