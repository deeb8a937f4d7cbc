import { useApi } from '@backstage/core-plugin-api';
import type {
  Model,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { rollupsQuery } from '../api/queries';
import { readPages, unavailable, type Unavailable } from '../api/queryState';

/** How many entities would come to a higher level of an aspect. */
export interface AspectRise {
  aspectId: string;
  title: string;
  entities: number;
}

/** What would rise. */
export type GivenRiseState =
  | Unavailable
  | {
      status: 'ready';
      /** In the order of the model; only where some entity rises. */
      rises: AspectRise[];
    };

/**
 * What would rise if some capabilities were given: the same entities, counted
 * as they are and as they would be. There are as few groups as kinds.
 *
 * @param given - ids of capabilities; nothing is read where there are none
 */
export function useGivenRise(
  filter: PortfolioFilter,
  model: Model,
  given: string[],
): GivenRiseState {
  const api = useApi(maturityApiRef);
  const enabled = given.length > 0;
  const asIs = useInfiniteQuery({
    ...rollupsQuery(api, 'kind', model.id, filter),
    enabled,
  });
  const asGiven = useInfiniteQuery({
    ...rollupsQuery(api, 'kind', model.id, filter, { given }),
    enabled,
  });
  const before = readPages(asIs);
  const after = readPages(asGiven);
  if (!before || !after) {
    return unavailable(asIs, asGiven);
  }
  return {
    status: 'ready',
    rises: model.aspects
      .map(({ id, title }) => ({
        aspectId: id,
        title,
        entities: levelsOf(after.items, id) - levelsOf(before.items, id),
      }))
      .filter(({ entities }) => entities > 0),
  };
}

/**
 * The levels of all entities in an aspect, added up. Given capabilities raise
 * an area by one at most, so by every policy an aspect by one at most: the
 * difference of two sums is the number of entities that rise.
 */
function levelsOf(rollups: Rollup[], aspectId: string): number {
  return rollups
    .flatMap(({ aspects }) => aspects)
    .filter(aspect => aspect.aspectId === aspectId)
    .flatMap(({ counts }) => Object.entries(counts))
    .reduce((sum, [level, entities]) => sum + Number(level) * entities, 0);
}
