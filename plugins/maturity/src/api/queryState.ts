import { responseStatus } from './errors';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';

/** What a view shows instead of its content when it has none. */
export type Unavailable =
  | { status: 'loading' }
  | { status: 'forbidden' }
  | { status: 'failed'; error: Error; retry: () => void };

/** What of a query decides whether its data can be shown. */
interface QueryState {
  isPending: boolean;
  error: Error | null;
  refetch: () => unknown;
}

/**
 * Why a view has nothing to show yet, told by the first of its queries that
 * has no data.
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

/** The next part of a long list: how to get it, and how that goes. */
export interface NextPage {
  load: () => void;
  loading: boolean;
  error: Error | null;
}

/** What has been read of a long list. */
export interface ReadPages<T> {
  items: T[];
  totalItems: number;
  someHidden: boolean;
  /** Absent when all is read. */
  next?: NextPage;
}

/** What of a query for a list, page by page, tells what has been read. */
interface PagedQuery<T> {
  data?: { pages: Page<T>[] };
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: Error | null;
  fetchNextPage: () => unknown;
}

/** What a query has read so far; undefined before its first page. */
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
