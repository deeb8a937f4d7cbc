import type {
  AssessmentSummary,
  OrphanedAnswers,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { latestSummaries } from '../assessments/assessmentRows';
import { insertPendingUpdates } from '../projection/UpdateStore';
import { type AnswersKeyColumns, isPostgres, serializeKey } from '../rows';

/** What cannot be derived from anything else, in the order of the locks. */
const TABLES = {
  assessments: 'assessments',
  draftAnswers: 'draft_answers',
  targets: 'targets',
};

const tables = Object.values(TABLES);

/** What is stored for an entity by one model. */
export interface StoredAnswers {
  modelId: string;
  assessments: number;
  draftAnswers: number;
  targets: number;
}

/** What is stored for an entity by all models. */
export type StoredTotals = Omit<
  OrphanedAnswers,
  'entityRef' | 'submittedAt' | 'submittedBy'
>;

/** What became of a request to move all that is stored for an entity. */
export type Move =
  | { result: 'moved'; totals: StoredTotals }
  | { result: 'nothing' }
  /** What the other entity has by the same models. */
  | { result: 'occupied'; by: StoredAnswers[] }
  /** The projection does not reflect the other entity yet. */
  | { result: 'outdated' };

/**
 * Reads and moves what is stored for entities, whether or not the catalog has
 * them.
 */
export class OrphanStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Lists the entities that something is stored for and that are not projected,
   * by ref. The catalog may have them: as of a kind that is not assessed, or
   * since the last reconciliation.
   */
  async unprojected(): Promise<string[]> {
    const all = tables.map(table => this.#knex(table).select('entity_ref'));
    return this.#knex
      .from(this.#knex.union(all).as('stored'))
      .whereNotIn(
        'stored.entity_ref',
        this.#knex('projected_entities').select('entity_ref'),
      )
      .orderBy('stored.entity_ref')
      .pluck('stored.entity_ref');
  }

  /** Reads what is stored for entities, in their order. */
  async describe(entityRefs: string[]): Promise<OrphanedAnswers[]> {
    const stored = await storedAnswers(this.#knex, entityRefs);
    const latest = groupBy(
      await latestSummaries(this.#knex, entityRefs),
      each => each.entityRef,
    );
    return entityRefs.map(entityRef => {
      const last = (latest.get(entityRef) ?? []).reduce<
        AssessmentSummary | undefined
      >(
        (one, other) =>
          one && one.submittedAt > other.submittedAt ? one : other,
        undefined,
      );
      return {
        entityRef,
        ...totalsOf(stored.get(entityRef) ?? []),
        submittedAt: last?.submittedAt ?? null,
        submittedBy: last?.submittedBy ?? null,
      };
    });
  }

  /**
   * Moves all that is stored for an entity to another one, all or nothing, if
   * the other one has nothing by the same models. Assessments stay as they are
   * but for the entity.
   */
  async move(from: string, to: string): Promise<Move> {
    return this.#knex.transaction(async tx => {
      await lockTables(tx);
      const stored = await storedAnswers(tx, [from, to]);
      const totals = totalsOf(stored.get(from) ?? []);
      if (totals.modelIds.length === 0) return { result: 'nothing' };
      const by = (stored.get(to) ?? []).filter(({ modelId }) =>
        totals.modelIds.includes(modelId),
      );
      if (by.length > 0) return { result: 'occupied', by };
      // The projection takes the last revision to stand for the whole history.
      // So it has to see an entity without one before that gets another one.
      const update = await tx('pending_updates')
        .where({ source_ref: to })
        .first('id');
      if (update) return { result: 'outdated' };
      for (const table of tables) {
        await tx<AnswersKeyColumns>(table)
          .where({ entity_ref: from })
          .update({ entity_ref: to });
      }
      await insertPendingUpdates(tx, [from, to]);
      return { result: 'moved', totals };
    });
  }
}

/**
 * Lets all who write finish, and those who come wait. SQLite has one writer
 * anyway.
 */
async function lockTables(tx: Knex.Transaction): Promise<void> {
  if (!isPostgres(tx)) return;
  const names = tables.map(() => '??').join(', ');
  await tx.raw(`lock table ${names} in share row exclusive mode`, tables);
}

/** What is stored for entities, by entity ref, ordered by model. */
async function storedAnswers(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, StoredAnswers[]>> {
  const stored = new Map<string, StoredAnswers & { entityRef: string }>();
  for (const [field, table] of Object.entries(TABLES)) {
    const rows = await knex(table)
      .whereIn('entity_ref', entityRefs)
      .groupBy('entity_ref', 'model_id')
      .select('entity_ref', 'model_id')
      .count<(AnswersKeyColumns & { rows: number | string })[]>({ rows: '*' });
    for (const row of rows) {
      const key = { entityRef: row.entity_ref, modelId: row.model_id };
      stored.set(serializeKey(key), {
        assessments: 0,
        draftAnswers: 0,
        targets: 0,
        ...key,
        ...stored.get(serializeKey(key)),
        [field]: Number(row.rows),
      });
    }
  }
  const sorted = [...stored.values()].sort((a, b) =>
    a.modelId < b.modelId ? -1 : 1,
  );
  return groupBy(sorted, ({ entityRef }) => entityRef);
}

function totalsOf(byModel: StoredAnswers[]): StoredTotals {
  const sum = (field: Exclude<keyof StoredAnswers, 'modelId'>) =>
    byModel.reduce((total, each) => total + each[field], 0);
  return {
    modelIds: byModel.map(({ modelId }) => modelId),
    assessments: sum('assessments'),
    draftAnswers: sum('draftAnswers'),
    targets: sum('targets'),
  };
}
