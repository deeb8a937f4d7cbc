import { responseStatus } from './responseStatus';

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
