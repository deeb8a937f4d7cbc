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

/** The state of a list of rollups. */
export type RollupsState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({ status: 'ready'; model: Model } & ReadPages<Rollup>);

/**
 * Rollups per group, page by page.
 *
 * @param filter - all entities if left out
 * @param options - `enabled: false` while the filter is not known yet; the rest
 * are options of the request
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

/** The state of a list of entities. */
export type EntitiesState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({ status: 'ready' } & ReadPages<PortfolioEntity>);

/** The entities that match a filter, page by page. */
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
