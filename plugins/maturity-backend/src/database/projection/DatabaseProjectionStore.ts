import type { Knex } from 'knex';
import { insertRows } from '../insertRows';
import type { ChangedLevel } from './changedLevels';
import { groupRows } from './groupRows';
import type {
  ProjectedEntity,
  ProjectionStore,
  Projector,
  Provider,
  RunState,
} from './ProjectionStore';
import {
  toEntityRow,
  toSourceRows,
  type EntityRow,
  type ProviderRow,
  type SourceRow,
} from './rows';
import { retainModels } from './retainModels';
import { finishRun, lastRun, readRunState, startRun } from './runs';
import { replaceProviders, replaceUses } from './uses';
import { writeReports } from './writeReports';

/** The projection in the plugin's database. */
export class DatabaseProjectionStore implements ProjectionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async put(
    entities: ProjectedEntity[],
    projectors: Projector[],
  ): Promise<ChangedLevel[]> {
    if (entities.length === 0) return [];
    const sorted = [...entities].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    );
    const refs = sorted.map(({ entityRef }) => entityRef);
    return this.#knex.transaction(async tx => {
      const run = await lastRun(tx);
      await lockEntities(tx, refs);
      await tx<EntityRow>('projected_entities')
        .insert(sorted.map(entity => toEntityRow(entity, run)))
        .onConflict('entity_ref')
        .merge();
      await replaceSources(tx, refs, sorted.flatMap(toSourceRows));
      await replaceUses(tx, sorted);
      return writeReports(tx, refs, projectors);
    });
  }

  async putProviders(providers: Provider[]): Promise<void> {
    await this.#knex.transaction(async tx => {
      await replaceProviders(tx, providers, await lastRun(tx));
    });
  }

  async removeUnseenProviders(run: number): Promise<void> {
    await this.#knex<ProviderRow>('projected_providers')
      .where('seen_run', '<', run)
      .delete();
  }

  async refresh(
    entityRefs: string[],
    projectors: Projector[],
  ): Promise<ChangedLevel[]> {
    return this.#knex.transaction(async tx =>
      writeReports(tx, await lockEntities(tx, entityRefs), projectors),
    );
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
    return startRun(this.#knex);
  }

  async advanceRun(run: number, seen: number): Promise<void> {
    await this.#knex('reconciliations')
      .where({ run })
      .update({ seen, progressed_at: new Date() });
  }

  async finishRun(run: number): Promise<number> {
    return this.#knex.transaction(tx => finishRun(tx, run));
  }

  async runState(): Promise<RunState> {
    return readRunState(this.#knex);
  }

  async retainModels(modelIds: string[]): Promise<void> {
    await retainModels(this.#knex, modelIds);
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
