import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';

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
