import { useApi } from '@backstage/core-plugin-api';
import type {
  GroupBy,
  Model,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { rollupsQuery } from '../api/queries';
import { useModel } from './useModel';
import { unavailable, type Unavailable } from './viewState';

/** The next part of a long list: how to get it, and how that goes. */
export interface NextPage {
  load: () => void;
  loading: boolean;
  error: Error | null;
}

/** What a table of rollups shows. */
export type RollupsState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | {
      status: 'ready';
      model: Model;
      rollups: Rollup[];
      totalItems: number;
      someHidden: boolean;
      /** Absent when all is shown. */
      next?: NextPage;
    };

/** The rollups of a grouping, with more on demand. */
export function useRollups(groupBy: GroupBy): RollupsState {
  const api = useApi(maturityApiRef);
  const model = useModel();
  const query = useInfiniteQuery({
    ...rollupsQuery(api, groupBy, model.data?.id ?? ''),
    enabled: model.data !== undefined,
  });
  if (!model.data || !query.data) {
    return unavailable(model, query);
  }
  const { pages } = query.data;
  const rollups = pages.flatMap(({ items }) => items);
  const someHidden = pages.some(page => page.someHidden === true);
  if (rollups.length === 0) {
    return { status: 'empty', someHidden };
  }
  return {
    status: 'ready',
    model: model.data,
    rollups,
    totalItems: pages[0].totalItems,
    someHidden,
    ...(query.hasNextPage && {
      next: {
        load: () => void query.fetchNextPage(),
        loading: query.isFetchingNextPage,
        error: query.isFetchNextPageError ? query.error : null,
      },
    }),
  };
}
