import { useApi } from '@backstage/core-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { maturityApiRef, type MaturityApi } from './MaturityApi';
import { isTransient } from './errors';

const queryClients = new WeakMap<MaturityApi, QueryClient>();

/**
 * The cache that belongs to an API: each instance of the plugin has one API,
 * so the tab, the assessment and the table share what they know.
 */
function queryClientOf(api: MaturityApi): QueryClient {
  const known = queryClients.get(api);
  if (known) {
    return known;
  }
  const created = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 1 && isTransient(error),
        retryDelay: 300,
      },
    },
  });
  // For good, not only while one of our screens is there: whoever leaves the
  // assessment while offline has their answers saved once they are back.
  created.mount();
  queryClients.set(api, created);
  return created;
}

/** Gives the screens of one extension the cache of the plugin. */
export function MaturityQueryProvider({ children }: PropsWithChildren<{}>) {
  const api = useApi(maturityApiRef);
  return (
    <QueryClientProvider client={queryClientOf(api)}>
      {children}
    </QueryClientProvider>
  );
}
