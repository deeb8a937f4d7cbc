import type { LevelChangeCount } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { selectDemand } from './demandQueries';
import { selectEntities } from './listQueries';
import type {
  CapabilityTotals,
  EntityOrder,
  GroupTotals,
  LevelCount,
  LevelOf,
  ListedEntity,
  PortfolioStore,
  RisingEntity,
  RollupQuery,
  Selection,
} from './PortfolioStore';
import { refsOf } from './refsOf';
import { selectRising } from './risingQueries';
import { selectGroups, selectLevels } from './rollupQueries';
import { selected } from './selected';
import { selectChanges } from './trendQueries';

/** Views of the projection in the plugin's database. */
export class DatabasePortfolioStore implements PortfolioStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async groups(query: RollupQuery): Promise<GroupTotals[]> {
    return selectGroups(this.#knex, query);
  }

  async levels(
    query: RollupQuery,
    keys: (string | null)[],
    of: LevelOf,
  ): Promise<LevelCount[]> {
    return selectLevels(this.#knex, query, keys, of);
  }

  rising(
    query: RollupQuery,
    keys: (string | null)[],
    given: string[],
  ): AsyncGenerator<RisingEntity[]> {
    return selectRising(this.#knex, query, keys, given);
  }

  async count(selection: Selection): Promise<number> {
    const row = await selected(this.#knex, selection)
      .count({ count: '*' })
      .first();
    return Number(row.count);
  }

  async entities(
    selection: Selection,
    order: EntityOrder,
  ): Promise<ListedEntity[]> {
    return selectEntities(this.#knex, selection, order);
  }

  async demand(selection: Selection): Promise<CapabilityTotals[]> {
    return selectDemand(this.#knex, selection);
  }

  async providers(): Promise<{ capabilityId: string; entityRef: string }[]> {
    const rows = await this.#knex<{
      capability_id: string;
      entity_ref: string;
    }>('projected_providers').orderBy(['capability_id', 'entity_ref']);
    return rows.map(row => ({
      capabilityId: row.capability_id,
      entityRef: row.entity_ref,
    }));
  }

  async changes(
    selection: Selection,
    range: { from: string; to: string },
  ): Promise<LevelChangeCount[]> {
    return selectChanges(this.#knex, selection, range);
  }

  async groupRefs(entityRefs: string[]): Promise<string[]> {
    const refs = await Promise.all(
      ['system_ref', 'domain_ref', 'owner_ref'].map(column =>
        this.#knex('projected_entities')
          .whereRaw('?? in (?)', ['entity_ref', refsOf(this.#knex, entityRefs)])
          .whereNotNull(column)
          .distinct<{ ref: string }[]>({ ref: column }),
      ),
    );
    return [...new Set(refs.flat().map(({ ref }) => ref))];
  }
}
