import { useApi } from '@backstage/core-plugin-api';
import type {
  GroupBy,
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { rollupsQuery } from '../api/queries';
import { assessedKinds } from '../isMaturityAvailable';
import { widened } from './drill';
import { readPages, unavailable, type Unavailable } from '../api/queryState';

/** As many as the backend gives at a time; one can type to find others. */
const MOST_OPTIONS = 1_000;

/** A value that a filter can have. */
export interface FilterOption {
  /** Null for what has no such value. */
  value: string | null;
  title: string;
  entities: number;
}

/** What a menu of values shows. */
export type FilterOptionsState =
  | Unavailable
  | { status: 'ready'; options: FilterOption[] };

/**
 * The values to choose from for one field of a filter, with how many entities
 * each would leave.
 *
 * @param options - `enabled` is false until somebody wants to choose
 */
export function useFilterOptions(
  field: GroupBy,
  filter: PortfolioFilter,
  model: Model,
  { enabled }: { enabled: boolean },
): FilterOptionsState {
  const api = useApi(maturityApiRef);
  const others = widened(filter, [field]);
  const query = useInfiniteQuery({
    ...rollupsQuery(
      api,
      field,
      model.id,
      // No kind would mean components only.
      field === 'kind' ? { ...others, kind: assessedKinds } : others,
      { limit: MOST_OPTIONS },
    ),
    enabled,
  });
  const pages = readPages(query);
  return pages
    ? {
        status: 'ready',
        options: pages.items.map(({ group, entities }) => ({
          value: group.ref ?? group.value ?? null,
          title: group.title,
          entities,
        })),
      }
    : unavailable(query);
}
