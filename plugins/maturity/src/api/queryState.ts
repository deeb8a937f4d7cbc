import { responseStatus } from './errors';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';

/** What a view shows instead of its content when it has none. */
export type Unavailable =
  | { status: 'loading' }
  | { status: 'forbidden' }
  | { status: 'failed'; error: Error; retry: () => void };

/** The part of a query that decides whether its data can be shown. */
interface QueryState {
  isPending: boolean;
  error: Error | null;
  refetch: () => unknown;
}

/**
 * Why a view has no content: the state of the first query that failed, or
 * loading.
 */
export function unavailable(...queries: QueryState[]): Unavailable {
  const failed = queries.find(({ error }) => error !== null);
  if (!failed?.error) {
    return { status: 'loading' };
  }
  const { error, refetch } = failed;
  return responseStatus(error) === 403
    ? { status: 'forbidden' }
    : { status: 'failed', error, retry: () => void refetch() };
}

/** The next page of a list, and the state of loading it. */
export interface NextPage {
  load: () => void;
  loading: boolean;
  error: Error | null;
}

/** The pages of a list that have been loaded. */
export interface ReadPages<T> {
  items: T[];
  totalItems: number;
  someHidden: boolean;
  /** Absent once everything is loaded. */
  next?: NextPage;
}

/** The part of an infinite query that {@link readPages} reads. */
interface PagedQuery<T> {
  data?: { pages: Page<T>[] };
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: Error | null;
  fetchNextPage: () => unknown;
}

/** Joins the pages a query has loaded; undefined before the first one. */
export function readPages<T>(query: PagedQuery<T>): ReadPages<T> | undefined {
  if (!query.data) {
    return undefined;
  }
  const { pages } = query.data;
  return {
    items: pages.flatMap(({ items }) => items),
    totalItems: pages[0].totalItems,
    someHidden: pages.some(page => page.someHidden === true),
    ...(query.hasNextPage && {
      next: {
        load: () => void query.fetchNextPage(),
        loading: query.isFetchingNextPage,
        error: query.isFetchNextPageError ? query.error : null,
      },
    }),
  };
}
