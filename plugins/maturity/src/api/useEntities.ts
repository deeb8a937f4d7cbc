import { useApi } from '@backstage/core-plugin-api';
import type {
  PortfolioEntity,
  PortfolioEntityFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { maturityApiRef } from '.';
import { entitiesQuery, type EntitiesOrder } from './portfolioQueries';
import { readPages, type ReadPages } from './readPages';
import { unavailable, type Unavailable } from './viewState';

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
