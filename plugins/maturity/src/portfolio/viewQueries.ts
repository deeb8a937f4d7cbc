import { useApi } from '@backstage/core-plugin-api';
import {
  isEntitySort,
  isRollupSort,
  type Model,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { maturityApiRef, type MaturityApi } from '../api';
import { useEntities, type EntitiesState } from '../api/portfolioLists';
import { entitiesQuery, type EntitiesOrder } from '../api/portfolioQueries';
import { rollupsQuery } from '../api/queries';
import {
  readPages,
  type ReadPages,
  unavailable,
  type Unavailable,
} from '../api/queryState';
import { groupKey } from '../ui/GroupsTable';
import type { PortfolioView } from './view/PortfolioView';

/** The largest page of groups that the backend serves. */
const GROUPS_PER_PAGE = 1_000;

/** Groups with their areas take four times the space. */
const GROUPS_WITH_AREAS_PER_PAGE = 250;

/** The page size of the list of entities. */
const ENTITIES_PER_PAGE = 100;

/** The groups of a view. */
export interface PortfolioGroups extends ReadPages<Rollup> {
  /** In a what-if, the actual rollup of a group, once it is loaded. */
  actualOf: (rollup: Rollup) => Rollup | undefined;
  /** True while other columns, levels or another order of the same groups load. */
  updating: boolean;
}

/** The state of the groups of a view. */
export type GroupsState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({ status: 'ready' } & PortfolioGroups);

/** The rollups of a view that shows groups, page by page. */
export function groupsQuery(
  api: MaturityApi,
  { groupBy, filter, given, expanded, sort }: PortfolioView,
  modelId: string,
) {
  return rollupsQuery(api, groupBy, modelId, filter, {
    sort: isRollupSort(sort) ? sort : undefined,
    ...(expanded.length > 0
      ? { expand: 'areas', limit: GROUPS_WITH_AREAS_PER_PAGE }
      : { limit: GROUPS_PER_PAGE }),
    ...(given.length > 0 && { given }),
  });
}

/** The groups of a view, and in a what-if their actual levels as well. */
export function useGroups(view: PortfolioView, model: Model): GroupsState {
  const api = useApi(maturityApiRef);
  const isWhatIf = view.given.length > 0;
  const options = (shown: PortfolioView) => {
    const query = groupsQuery(api, shown, model.id);
    return { ...query, placeholderData: keepSameGroups(query.queryKey) };
  };
  const query = useInfiniteQuery(options(view));
  const actualQuery = useInfiniteQuery({
    ...options({ ...view, given: [] }),
    enabled: isWhatIf,
  });
  const pages = readPages(query);
  if (!pages) {
    return unavailable(query);
  }
  if (pages.items.length === 0) {
    return { status: 'empty', someHidden: pages.someHidden };
  }
  const actual = new Map(
    (isWhatIf ? readPages(actualQuery)?.items ?? [] : []).map(rollup => [
      groupKey(rollup.group),
      rollup,
    ]),
  );
  return {
    status: 'ready',
    ...pages,
    ...(pages.next && {
      next: {
        ...pages.next,
        load: () => {
          pages.next?.load();
          if (isWhatIf) actualQuery.fetchNextPage();
        },
      },
    }),
    actualOf: rollup => actual.get(groupKey(rollup.group)),
    updating: query.isPlaceholderData,
  };
}

/**
 * Keeps the groups on screen while only their columns, levels or order change, which
 * is the last part of the query key.
 */
function keepSameGroups(queryKey: QueryKey) {
  const groupsOf = (key?: QueryKey) => JSON.stringify(key?.slice(0, -1));
  return <T>(previous: T | undefined, previousQuery?: { queryKey: QueryKey }) =>
    groupsOf(previousQuery?.queryKey) === groupsOf(queryKey)
      ? previous
      : undefined;
}

const orderOf = ({ sort }: PortfolioView): EntitiesOrder => ({
  sort: isEntitySort(sort) ? sort : undefined,
  limit: ENTITIES_PER_PAGE,
});

/** The entities of a view, page by page. */
export function viewEntitiesQuery(
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

/** The state of the entities of a view. */
export function useViewEntities(
  view: PortfolioView,
  model: Model,
): EntitiesState {
  return useEntities({ ...view.filter, ...view.cell }, model.id, orderOf(view));
}
