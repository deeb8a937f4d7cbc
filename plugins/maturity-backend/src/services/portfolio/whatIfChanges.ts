import {
  type LevelMove,
  type Model,
  risenLevels,
} from '@cnmm/backstage-plugin-maturity-common';
import type { LevelCount, RisingEntity } from '../../database';

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
    const sum = this.#sums.get(place) ?? { key, id, level, entities: 0 };
    this.#sums.set(place, sum);
    return sum;
  }
}

/**
 * Computes how level counts change when areas rise: one entity less at the old
 * level, one more at the new level.
 */
export async function whatIfChanges(
  model: Model,
  rising: AsyncIterable<RisingEntity[]>,
): Promise<CountChanges> {
  const aspects = new CountSums();
  const areas = new CountSums();
  for await (const chunk of rising) {
    for (const { key, areaIds, levels } of chunk) {
      const moves = risenLevels(
        model,
        new Map(levels.map(({ areaId, level }) => [areaId, level])),
        new Set(areaIds),
      );
      moves.aspects.forEach(move => aspects.add(key, move));
      moves.areas.forEach(move => areas.add(key, move));
    }
  }
  return { aspects: aspects.all(), areas: areas.all() };
}
