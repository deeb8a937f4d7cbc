import type { Target } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import {
  type AnswersKey,
  type AnswersKeyColumns,
  type StoredTime,
  toKeyColumns,
} from '../rows';

/** A row of the table `targets`. */
interface TargetRow extends AnswersKeyColumns {
  aspect_id: string;
  level: number;
  target_date: string | null;
  reason: string | null;
  set_at: StoredTime;
  set_by: string;
}

/** The levels that the owners of entities aim at. */
export class TargetStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Lists the targets of entities for one model, by entity ref and ordered by
   * aspect id. Entities without a target are absent.
   */
  async list(
    entityRefs: string[],
    modelId: string,
  ): Promise<Map<string, Target[]>> {
    const rows = await this.#targets()
      .whereIn('entity_ref', entityRefs)
      .where({ model_id: modelId })
      .orderBy('aspect_id');
    return new Map(
      [...groupBy(rows, row => row.entity_ref)].map(([entityRef, group]) => [
        entityRef,
        group.map(fromTargetRow),
      ]),
    );
  }

  /** Sets or replaces the target of an aspect. */
  async set(key: AnswersKey, target: Target): Promise<void> {
    // A single statement, so that two concurrent writes do not collide.
    await this.#targets()
      .insert(toTargetRow(key, target))
      .onConflict(['entity_ref', 'model_id', 'aspect_id'])
      .merge();
  }

  /** Removes the target of an aspect, if there is one. */
  async remove(key: AnswersKey, aspectId: string): Promise<void> {
    await this.#targets()
      .where({ ...toKeyColumns(key), aspect_id: aspectId })
      .delete();
  }

  #targets() {
    return this.#knex<TargetRow>('targets');
  }
}

function toTargetRow(key: AnswersKey, target: Target): TargetRow {
  return {
    ...toKeyColumns(key),
    aspect_id: target.aspectId,
    level: target.level,
    target_date: target.date ?? null,
    reason: target.reason ?? null,
    set_at: new Date(target.setAt),
    set_by: target.setBy,
  };
}

function fromTargetRow(row: TargetRow): Target {
  return {
    aspectId: row.aspect_id,
    level: row.level,
    ...(row.target_date !== null && { date: row.target_date }),
    ...(row.reason !== null && { reason: row.reason }),
    setAt: new Date(row.set_at).toISOString(),
    setBy: row.set_by,
  };
}
