import type { Model } from '../model/types';
import { combineScores } from '../scoring/score';

/** A change of the level of an area or aspect. @public */
export interface LevelMove {
  /** Id of the area or aspect. */
  id: string;
  from: number;
  to: number;
}

/**
 * Computes how the levels of an entity would change if some of its areas rose
 * by one level.
 *
 * @param levels - the present levels of the assessed areas, by area id
 * @param risen - ids of the assessed areas that rise
 * @returns the areas and aspects whose levels would change
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

/** Progress only orders equal levels, so any will do here. */
function combinedLevel(policy: Model['policy'], levels: number[]) {
  const scores = levels.map(level => ({ level, progress: level }));
  return combineScores(policy, scores)?.level ?? null;
}
