import type { ProviderPolicy } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { type Provider, replaceProviders } from './capabilityUses';
import {
  lockEntities,
  type ProjectedEntity,
  type SourceRow,
  writeEntities,
} from './projectedEntities';
import { latestRun } from './ReconciliationStore';
import type { ReportProjector } from './ReportProjector';
import { type ReportRow, reportTables } from './reportRows';
import { type ChangedLevel, writeReports } from './writeReports';

/**
 * Writes the projection: the entities of the catalog with their levels, as
 * views of many entities read them. It can be rebuilt at any time from the
 * catalog and the assessments.
 *
 * - A {@link ReportProjector} computes the report of an entity by one model.
 * - This store calls the projectors in the transaction that writes the reports.
 * - The service `ProjectionWriter` decides what is written, and publishes the
 *   levels that changed.
 * - `PortfolioStore` reads the projection.
 */
export class ProjectionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Inserts or replaces entities, and projects their reports.
   *
   * @returns the levels that changed
   */
  async put(
    entities: ProjectedEntity[],
    projectors: ReportProjector[],
  ): Promise<ChangedLevel[]> {
    if (entities.length === 0) return [];
    return this.#knex.transaction(async tx => {
      const run = await latestRun(tx);
      const refs = await writeEntities(tx, entities, run);
      return writeReports(tx, refs, projectors);
    });
  }

  /** Inserts or replaces what entities offer. */
  async putProviders(
    providers: Provider[],
    policy: ProviderPolicy,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await replaceProviders(tx, providers, {
        run: await latestRun(tx),
        policy,
      });
    });
  }

  /**
   * Projects the reports of entities again. Entities that are not projected
   * are ignored.
   *
   * @returns the levels that changed
   */
  async refresh(
    entityRefs: string[],
    projectors: ReportProjector[],
  ): Promise<ChangedLevel[]> {
    return this.#knex.transaction(async tx =>
      writeReports(tx, await lockEntities(tx, entityRefs), projectors),
    );
  }

  /**
   * Lists the entities that have an entity among their sources, by ref.
   *
   * @param page - `after`: only refs after this one
   */
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

  /** Removes the reports by all models but these, all or nothing. */
  async retainModels(modelIds: string[]): Promise<void> {
    // Most often there are none, and the smallest of the tables tells.
    const others = await this.#knex<ReportRow>('projected_reports')
      .whereNotIn('model_id', modelIds)
      .distinct()
      .pluck('model_id');
    if (others.length === 0) return;
    await this.#knex.transaction(async tx => {
      const details = reportTables.map(({ name }) => name);
      for (const table of ['projected_reports', ...details]) {
        await tx(table).whereIn('model_id', others).delete();
      }
    });
  }
}
