import { useApi } from '@backstage/core-plugin-api';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { maturityApiRef, type MaturityApi } from '../api';
import { rollupsQuery } from '../api/queries';
import { groupKey } from './groupKey';
import { type PortfolioView } from './PortfolioView';
import {
  readPages,
  type ReadPages,
  unavailable,
  type Unavailable,
} from '../api/queryState';

/** As many groups as the backend gives at a time. */
const GROUPS_PER_PAGE = 1_000;

/** Groups with their areas are four times as long. */
const GROUPS_WITH_AREAS_PER_PAGE = 250;

/** What a view of groups shows. */
export type GroupsState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({
      status: 'ready';
      /** Where capabilities are taken as given: the group as it is. */
      asIs: (rollup: Rollup) => Rollup | undefined;
      /** True while other columns or levels of these groups are read. */
      updating: boolean;
    } & ReadPages<Rollup>);

/** What a view of groups asks for, page by page. */
export function groupsQuery(
  api: MaturityApi,
  { groupBy, filter, given, expanded }: PortfolioView,
  modelId: string,
) {
  return rollupsQuery(api, groupBy, modelId, filter, {
    ...(expanded.length > 0
      ? { expand: 'areas', limit: GROUPS_WITH_AREAS_PER_PAGE }
      : { limit: GROUPS_PER_PAGE }),
    ...(given.length > 0 && { given }),
  });
}

/** The groups of a view, with more on demand. */
export function useGroups(view: PortfolioView, model: Model): GroupsState {
  const api = useApi(maturityApiRef);
  const isWhatIf = view.given.length > 0;
  const options = (shown: PortfolioView) => ({
    ...groupsQuery(api, shown, model.id),
    placeholderData: sameGroups,
  });
  const query = useInfiniteQuery(options(view));
  const asIsQuery = useInfiniteQuery({
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
  const asIs = isWhatIf ? byKey(readPages(asIsQuery)?.items ?? []) : undefined;
  return {
    status: 'ready',
    ...pages,
    ...(pages.next && {
      next: {
        ...pages.next,
        load: () => {
          pages.next?.load();
          if (isWhatIf) asIsQuery.fetchNextPage();
        },
      },
    }),
    asIs: rollup => asIs?.get(groupKey(rollup.group)),
    updating: query.isPlaceholderData,
  };

  /** What was read of the same groups stays until the rest is there. */
  function sameGroups<T>(
    previous: T | undefined,
    previousQuery?: { queryKey: QueryKey },
  ): T | undefined {
    const wanted = groupsQuery(api, view, model.id).queryKey.slice(0, -1);
    const known = previousQuery?.queryKey.slice(0, -1);
    return JSON.stringify(known) === JSON.stringify(wanted)
      ? previous
      : undefined;
  }
}

function byKey(rollups: Rollup[]): Map<string, Rollup> {
  return new Map(rollups.map(rollup => [groupKey(rollup.group), rollup]));
}
