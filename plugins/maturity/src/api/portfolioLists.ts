import { useApi } from '@backstage/core-plugin-api';
import type {
  GroupBy,
  Model,
  PortfolioFilter,
  Rollup,
  PortfolioEntity,
  PortfolioEntityFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { maturityApiRef } from '.';
import { rollupsQuery, type RollupDetails } from './queries';
import {
  readPages,
  type ReadPages,
  unavailable,
  type Unavailable,
} from './queryState';
import { useModel } from './useModel';
import { entitiesQuery, type EntitiesOrder } from './portfolioQueries';

/** What a table of rollups shows. */
export type RollupsState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({ status: 'ready'; model: Model } & ReadPages<Rollup>);

/**
 * The rollups of a grouping, with more on demand.
 *
 * @param filter - all entities if left out
 * @param options - `enabled` is false while the filter is not known yet; the
 * rest says what is asked for beside the groups
 */
export function useRollups(
  groupBy: GroupBy,
  filter?: PortfolioFilter,
  { enabled = true, ...details }: RollupDetails & { enabled?: boolean } = {},
): RollupsState {
  const api = useApi(maturityApiRef);
  const model = useModel();
  const query = useInfiniteQuery({
    ...rollupsQuery(api, groupBy, model.data?.id ?? '', filter, details),
    enabled: enabled && model.data !== undefined,
  });
  const pages = readPages(query);
  if (!model.data || !pages) {
    return unavailable(model, query);
  }
  return pages.items.length > 0
    ? { status: 'ready', model: model.data, ...pages }
    : { status: 'empty', someHidden: pages.someHidden };
}

/** What a list of entities shows. */
export type EntitiesState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({ status: 'ready' } & ReadPages<PortfolioEntity>);

/** The entities of a portfolio, with more on demand. */
export function useEntities(
  filter: PortfolioEntityFilter,
  modelId: string,
  order?: EntitiesOrder,
): EntitiesState {
  const api = useApi(maturityApiRef);
  const query = useInfiniteQuery(entitiesQuery(api, filter, modelId, order));
  const pages = readPages(query);
  if (!pages) {
    return unavailable(query);
  }
  return pages.items.length > 0
    ? { status: 'ready', ...pages }
    : { status: 'empty', someHidden: pages.someHidden };
}
