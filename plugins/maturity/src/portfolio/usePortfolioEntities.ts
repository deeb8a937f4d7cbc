import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { MaturityApi } from '../api';
import { entitiesQuery, type EntitiesOrder } from '../api/portfolioQueries';
import type { PortfolioView } from './PortfolioView';
import { useEntities, type EntitiesState } from '../api/portfolioLists';

/** How many entities are read at a time. */
const ENTITIES_PER_PAGE = 100;

function orderOf({ sort }: PortfolioView): EntitiesOrder {
  return { sort, limit: ENTITIES_PER_PAGE };
}

/** What a view of entities asks for, page by page. */
export function viewedEntitiesQuery(
  api: MaturityApi,
  view: PortfolioView,
  modelId: string,
) {
  return entitiesQuery(
    api,
    { ...view.filter, ...view.cell },
    modelId,
    orderOf(view),
  );
}

/** The entities of a view, with more on demand. */
export function usePortfolioEntities(
  view: PortfolioView,
  model: Model,
): EntitiesState {
  return useEntities({ ...view.filter, ...view.cell }, model.id, orderOf(view));
}
