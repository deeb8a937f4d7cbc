import type { Model } from '../model/types';
import { combineScores } from '../scoring/score';

/** The level of an area or aspect that becomes another. @public */
export interface LevelMove {
  /** Of the area or aspect. */
  id: string;
  from: number;
  to: number;
}

/**
 * How the levels of an entity move where some of its areas rise by one.
 *
 * @param levels - of the areas that have one, by their ids
 * @param risen - ids of areas, each of which has a level
 * @returns the areas and aspects whose level becomes another
 * @public
 */
export function risenLevels(
  model: Pick<Model, 'aspects' | 'policy'>,
  levels: ReadonlyMap<string, number>,
  risen: ReadonlySet<string>,
): { areas: LevelMove[]; aspects: LevelMove[] } {
  const areas: LevelMove[] = [];
  const aspects: LevelMove[] = [];
  for (const aspect of model.aspects) {
    const moves = aspect.areas.flatMap(({ id }) => {
      const from = levels.get(id);
      if (from === undefined) return [];
      return [{ id, from, to: risen.has(id) ? from + 1 : from }];
    });
    const from = combinedLevel(
      model.policy,
      moves.map(move => move.from),
    );
    const to = combinedLevel(
      model.policy,
      moves.map(move => move.to),
    );
    areas.push(...moves.filter(move => move.from !== move.to));
    if (from !== null && to !== null && from !== to) {
      aspects.push({ id: aspect.id, from, to });
    }
  }
  return { areas, aspects };
}

/** Progress only tells apart what is at one level, so it does not matter. */
function combinedLevel(policy: Model['policy'], levels: number[]) {
  const scores = levels.map(level => ({ level, progress: level }));
  return combineScores(policy, scores)?.level ?? null;
}
