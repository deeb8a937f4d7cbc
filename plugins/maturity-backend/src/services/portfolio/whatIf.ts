import {
  type LevelMove,
  type Model,
  risenLevels,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  LevelCount,
  LevelSubject,
  PortfolioStore,
  RollupQuery,
  Selection,
} from '../../database';
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
  for await (const risen of risenEntities(store, model, query, refs, given)) {
    for (const { key } of members.get(risen.entityRef) ?? []) {
      risen.aspects.forEach(move => aspects.add(key, move));
      risen.areas.forEach(move => areas.add(key, move));
    }
  }
  return { aspects: aspects.all(), areas: areas.all() };
}

/** What a list of entities is about: those that capabilities would raise. */
export interface Rise {
  given: string[];
  /** The aspect or area that would rise; any area if left out. */
  of?: LevelSubject;
}

/** Restricts a selection to the entities that capabilities would raise. */
export async function selectRising(
  store: PortfolioStore,
  model: Model,
  selection: Selection,
  { given, of }: Rise,
): Promise<Selection> {
  const only: string[] = [];
  const refs = await store.refs(selection);
  for await (const { entityRef, aspects, areas } of risenEntities(
    store,
    model,
    selection,
    refs,
    given,
  )) {
    const moves = of?.of === 'aspect' ? aspects : areas;
    if (!of || moves.some(({ id }) => id === of.id)) only.push(entityRef);
  }
  return { ...selection, only };
}

/**
 * Finds the aspects of some entities that capabilities would raise, by entity;
 * those of which no area would rise are left out.
 */
export async function risingAspects(
  store: PortfolioStore,
  model: Model,
  selection: Selection,
  { entityRefs, given }: { entityRefs: string[]; given: string[] },
): Promise<Map<string, LevelMove[]>> {
  const rising = new Map<string, LevelMove[]>();
  for await (const { entityRef, aspects } of risenEntities(
    store,
    model,
    selection,
    entityRefs,
    given,
  )) {
    rising.set(entityRef, aspects);
  }
  return rising;
}

/** An entity with the levels that would rise. */
interface RisenEntity {
  entityRef: string;
  aspects: LevelMove[];
  areas: LevelMove[];
}

/** Those of some entities that would have areas rise by a level. */
async function* risenEntities(
  store: PortfolioStore,
  model: Model,
  selection: Selection,
  entityRefs: string[],
  given: string[],
): AsyncGenerator<RisenEntity> {
  for await (const rising of risingEntities(
    store,
    selection,
    entityRefs,
    given,
  )) {
    const levels = await store.areaLevels(
      model.id,
      rising.map(({ entityRef }) => entityRef),
    );
    for (const { entityRef, areaIds } of rising) {
      yield {
        entityRef,
        ...risenLevels(
          model,
          new Map(
            levels.get(entityRef)?.map(({ areaId, level }) => [areaId, level]),
          ),
          new Set(areaIds),
        ),
      };
    }
  }
}
