import {
  type LevelMove,
  type Model,
  risenLevels,
} from '@cnmm/backstage-plugin-maturity-common';
import type { LevelCount, PortfolioStore, RollupQuery } from '../../database';
import { groupBy } from '../../groupBy';
import { risingEntities } from './demand';

/** Changes to level counts. */
export interface CountChanges {
  aspects: LevelCount[];
  areas: LevelCount[];
}

/** Accumulates changes as they come, as there can be very many. */
class CountSums {
  readonly #sums = new Map<string, LevelCount>();

  add(key: string | null, { id, from, to }: LevelMove): void {
    this.#at(key, id, from).entities -= 1;
    this.#at(key, id, to).entities += 1;
  }

  all(): LevelCount[] {
    return [...this.#sums.values()];
  }

  #at(key: string | null, id: string, level: number): LevelCount {
    const place = JSON.stringify([key, id, level]);
    const sum = this.#sums.get(place) ?? {
      key,
      id,
      level,
      entities: 0,
      inherited: 0,
    };
    this.#sums.set(place, sum);
    return sum;
  }
}

/**
 * Computes how the level counts of some groups change when their entities use
 * the given capabilities: for each area or aspect that rises, one entity less at
 * the old level, one more at the new level.
 */
export async function whatIfChanges(
  store: PortfolioStore,
  model: Model,
  query: RollupQuery,
  { keys, given }: { keys: (string | null)[]; given: string[] },
): Promise<CountChanges> {
  const aspects = new CountSums();
  const areas = new CountSums();
  const members = groupBy(
    await store.members(query, keys),
    ({ entityRef }) => entityRef,
  );
  const refs = [...members.keys()];
  for await (const rising of risingEntities(store, query, refs, given)) {
    const levels = await store.areaLevels(
      model.id,
      rising.map(({ entityRef }) => entityRef),
    );
    for (const { entityRef, areaIds } of rising) {
      const moves = risenLevels(
        model,
        new Map(
          levels.get(entityRef)?.map(({ areaId, level }) => [areaId, level]),
        ),
        new Set(areaIds),
      );
      for (const { key } of members.get(entityRef) ?? []) {
        moves.aspects.forEach(move => aspects.add(key, move));
        moves.areas.forEach(move => areas.add(key, move));
      }
    }
  }
  return { aspects: aspects.all(), areas: areas.all() };
}
