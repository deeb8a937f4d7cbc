import type { Knex } from 'knex';
import { insertRows } from '../insertRows';
import { groupRows } from './groupRows';
import type {
  GroupTotals,
  LevelCount,
  Project,
  ProjectedEntity,
  ProjectionStore,
  RollupQuery,
} from './ProjectionStore';
import { selectGroups, selectLevels } from './rollupQueries';
import {
  toEntityRow,
  toSourceRows,
  type EntityRow,
  type SourceRow,
} from './rows';
import { writeReports } from './writeReports';

/** The projection in the plugin's database. */
export class DatabaseProjectionStore implements ProjectionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async put(entities: ProjectedEntity[], project: Project): Promise<void> {
    if (entities.length === 0) return;
    const sorted = [...entities].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    );
    const refs = sorted.map(({ entityRef }) => entityRef);
    await this.#knex.transaction(async tx => {
      const run = await lastRun(tx);
      await lockEntities(tx, refs);
      await tx<EntityRow>('projected_entities')
        .insert(sorted.map(entity => toEntityRow(entity, run)))
        .onConflict('entity_ref')
        .merge();
      await replaceSources(tx, refs, sorted.flatMap(toSourceRows));
      await writeReports(tx, refs, project);
    });
  }

  async refresh(entityRefs: string[], project: Project): Promise<void> {
    await this.#knex.transaction(async tx => {
      await writeReports(tx, await lockEntities(tx, entityRefs), project);
    });
  }

  async dependantsOf(
    sourceRef: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<string[]> {
    return this.#knex<SourceRow>('projected_sources')
      .where('source_ref', sourceRef)
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit)
      .pluck('entity_ref');
  }

  async startRun(): Promise<number> {
    const [{ run }] = await this.#knex('reconciliations')
      .insert({ started_at: new Date() })
      .returning<{ run: number }[]>('run');
    // Only the last number is ever asked for.
    await this.#knex('reconciliations').where('run', '<', run).delete();
    return run;
  }

  async removeUnseen(run: number): Promise<number> {
    return this.#knex<EntityRow>('projected_entities')
      .where('seen_run', '<', run)
      .delete();
  }

  async groups(query: RollupQuery): Promise<GroupTotals[]> {
    return selectGroups(this.#knex, query);
  }

  async levels(
    query: RollupQuery,
    keys: (string | null)[],
  ): Promise<LevelCount[]> {
    return selectLevels(this.#knex, query, keys);
  }
}

/**
 * Locks those of the entities that there are, and tells which: see
 * {@link writeReports}. Always in the same order, so that two who lock some of
 * the same can not wait for each other. SQLite has one writer anyway.
 */
async function lockEntities(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<string[]> {
  const rows = await tx<EntityRow>('projected_entities')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref');
  return rows.map(({ entity_ref }) => entity_ref);
}

async function lastRun(tx: Knex.Transaction): Promise<number> {
  const row = await tx('reconciliations')
    .max<{ run: number | null }>({ run: 'run' })
    .first();
  return row?.run ?? 0;
}

/** Replaces the sources of entities where any of them differ. */
async function replaceSources(
  tx: Knex.Transaction,
  entityRefs: string[],
  rows: SourceRow[],
): Promise<void> {
  const stored = await tx<SourceRow>('projected_sources').whereIn(
    'entity_ref',
    entityRefs,
  );
  const storedTexts = textsByEntity(stored);
  const newTexts = textsByEntity(rows);
  const changed = new Set(
    entityRefs.filter(ref => storedTexts.get(ref) !== newTexts.get(ref)),
  );
  await tx<SourceRow>('projected_sources')
    .whereIn('entity_ref', [...changed])
    .delete();
  await insertRows(
    tx,
    'projected_sources',
    rows.filter(row => changed.has(row.entity_ref)),
  );
}

function textsByEntity(rows: SourceRow[]): Map<string, string> {
  const texts = [...groupRows(rows, row => row.entity_ref)].map(
    ([entityRef, group]): [string, string] => [
      entityRef,
      JSON.stringify(
        group
          .sort((a, b) => a.position - b.position)
          .map(row => [row.source_ref, row.relation]),
      ),
    ],
  );
  return new Map(texts);
}
