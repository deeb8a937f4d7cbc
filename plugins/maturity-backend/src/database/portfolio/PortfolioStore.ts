import type {
  EvidenceChange,
  LevelChangeCount,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { groupBy } from '../../groupBy';
import { Turns } from '../../turns';
import type { MissingRow } from '../projection/projectedEntities';
import { isPostgres } from '../rows';
import {
  type EntityOrder,
  type ListedEntity,
  selectEntities,
} from './listQueries';
import { type EntityNeeds, selectNeeds } from './needsQueries';
import {
  type GroupMedians,
  type GroupTotals,
  type LevelCount,
  type GroupMember,
  selectGroups,
  selectLevels,
  selectMedians,
  selectMembers,
} from './rollupQueries';
import {
  fromSelection,
  type LevelOf,
  type LevelSubject,
  type Selection,
} from './selection';
import { type Hidden, selectHidden } from '../visibility/hiddenQueries';
import {
  onlyVisible,
  refsSubquery,
  type VisibleSet,
} from '../visibility/visibleRefs';
import { expectKept, renewLease } from '../visibility/VisibleSetStore';
import type { RollupQuery } from './groups';
import { selectChanges, selectEvidenceChanges } from './trendQueries';

/** Reads the projection: views of many entities. */
export class PortfolioStore {
  readonly #knex: Knex;
  readonly #turns = new Turns();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Reads from one snapshot: whatever is written meanwhile, the results of all
   * reads agree with each other.
   *
   * @param scope - has what the caller may see, which is kept for the snapshot
   * @param read - uses only the store that it is given. With SQLite there is a
   * single connection, so any other read would wait for this one to end
   */
  async snapshot<T>(
    { visibleSet }: Pick<Selection, 'visibleSet'>,
    read: (store: PortfolioStore) => Promise<T>,
  ): Promise<T> {
    await renewLease(this.#knex, visibleSet);
    return this.#knex.transaction(
      async tx => {
        // The first statement: from here on, nobody can take the set away.
        await expectKept(tx, visibleSet);
        return read(new PortfolioStore(tx));
      },
      // Every transaction of SQLite is a snapshot.
      isPostgres(this.#knex)
        ? { isolationLevel: 'repeatable read', readOnly: true }
        : {},
    );
  }

  /**
   * Reads the totals of groups, unordered.
   *
   * @param keys - only these groups. Default: all
   */
  async groups(
    query: RollupQuery,
    keys?: (string | null)[],
  ): Promise<GroupTotals[]> {
    return selectGroups(await this.#turn(), query, keys);
  }

  /**
   * Counts the entities at each level of each aspect or area, for some groups.
   */
  async levels(
    query: RollupQuery,
    keys: (string | null)[],
    of: LevelOf,
  ): Promise<LevelCount[]> {
    return selectLevels(await this.#turn(), query, keys, of);
  }

  /**
   * Computes the medians that groups are sorted by.
   *
   * @param subject - only this aspect or area. Default: over all aspects
   */
  async medians(
    query: RollupQuery,
    subject?: LevelSubject,
  ): Promise<GroupMedians[]> {
    return selectMedians(await this.#turn(), query, subject);
  }

  /** Lists the entities of some groups, each once for every group. */
  async members(
    query: RollupQuery,
    keys: (string | null)[],
  ): Promise<GroupMember[]> {
    return selectMembers(await this.#turn(), query, keys);
  }

  /** Reads the levels of the assessed areas of entities, by entity. */
  async areaLevels(
    modelId: string,
    entityRefs: string[],
  ): Promise<Map<string, { areaId: string; level: number }[]>> {
    const knex = await this.#turn();
    const rows = await knex('projected_areas')
      .whereIn('entity_ref', entityRefs)
      .where('model_id', modelId)
      .whereNotNull('level')
      .select<{ entity_ref: string; area_id: string; level: number }[]>(
        'entity_ref',
        'area_id',
        'level',
      );
    return new Map(
      [...groupBy(rows, row => row.entity_ref)].map(([ref, levels]) => [
        ref,
        levels.map(({ area_id, level }) => ({ areaId: area_id, level })),
      ]),
    );
  }

  /**
   * Reads what entities need and use, as the caller may know it. Yields chunks,
   * as there may be many.
   */
  needs(
    scope: Pick<Selection, 'modelId' | 'visibleSet'>,
    entityRefs: string[],
  ): AsyncGenerator<EntityNeeds[]> {
    return selectNeeds(() => this.#turn(), scope, entityRefs);
  }

  /** Lists the refs of the entities of a selection, unordered. */
  async refs(selection: Selection): Promise<string[]> {
    return fromSelection(await this.#turn(), selection).pluck('e.entity_ref');
  }

  /** Counts the entities of a selection. */
  async count(selection: Selection): Promise<number> {
    const row = await fromSelection(await this.#turn(), selection)
      .count({ count: '*' })
      .first();
    return Number(row.count);
  }

  /** Reads one page of entities. */
  async entities(
    selection: Selection,
    order: EntityOrder,
  ): Promise<ListedEntity[]> {
    return selectEntities(() => this.#turn(), selection, order);
  }

  /**
   * Lists the providers of each capability, ordered.
   *
   * @param visibleSet - what the caller may see. Default: all providers
   */
  async providers(
    visibleSet?: VisibleSet,
  ): Promise<{ capabilityId: string; entityRef: string }[]> {
    const providers = this.#knex('projected_providers as p')
      .where('p.effective', true)
      .orderBy(['p.capability_id', 'p.entity_ref']);
    const rows: { capability_id: string; entity_ref: string }[] =
      await onlyVisible(
        providers,
        this.#knex,
        visibleSet,
        'p.entity_ref',
      ).select('p.capability_id', 'p.entity_ref');
    return rows.map(row => ({
      capabilityId: row.capability_id,
      entityRef: row.entity_ref,
    }));
  }

  /** Finds which of some owners, systems and domains are not in the catalog. */
  async missing(entityRefs: string[]): Promise<Set<string>> {
    const refs = await this.#knex<MissingRow>('projected_missing')
      .whereRaw('?? in (?)', [
        'missing_ref',
        refsSubquery(this.#knex, entityRefs),
      ])
      .distinct()
      .pluck('missing_ref');
    return new Set(refs);
  }

  /**
   * Counts the level changes up to a day. Those before `from` are summed up
   * under an empty date.
   */
  async changes(
    selection: Selection,
    range: { from: string; to: string },
  ): Promise<LevelChangeCount[]> {
    return selectChanges(await this.#turn(), selection, range);
  }

  /** Adds up how the evidence for claims has changed, per day. */
  async evidenceChanges(
    selection: Selection,
    range: { from: string; to: string },
  ): Promise<EvidenceChange[]> {
    return selectEvidenceChanges(await this.#turn(), selection, range);
  }

  /** Finds whether something of the entities of some kinds is hidden. */
  async hidden(kinds: string[], visibleSet: VisibleSet): Promise<Hidden> {
    return selectHidden(this.#knex, kinds, visibleSet);
  }

  /**
   * Lists the refs that the projection names beside entities: their systems,
   * domains and owners, parent domains and groups included, and whatever
   * provides capabilities or might.
   */
  async linkedRefs(): Promise<string[]> {
    const rows: { ref: string }[] = await this.#knex('projected_memberships')
      .select({ ref: 'group_ref' })
      .union(this.#knex('projected_providers').select({ ref: 'entity_ref' }));
    return rows.map(({ ref }) => ref);
  }

  /**
   * The database, once others have had their turn: an embedded one computes in
   * the only thread of the backend.
   */
  async #turn(): Promise<Knex> {
    await this.#turns.pause();
    return this.#knex;
  }
}
