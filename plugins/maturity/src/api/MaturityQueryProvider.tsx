import { useApi } from '@backstage/core-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { maturityApiRef, type MaturityApi } from './MaturityApi';
import { isTransient } from './errors';

const queryClients = new WeakMap<MaturityApi, QueryClient>();

/**
 * The cache of an API. Each instance of the plugin has one API, so all its
 * extensions share their data.
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
  // Mounted for good, not only while one of our pages is open: answers given
  // offline are saved after the user has left the assessment, too.
  created.mount();
  queryClients.set(api, created);
  return created;
}

/** Provides the plugin's query cache to one extension. */
export function MaturityQueryProvider({ children }: PropsWithChildren<{}>) {
  const api = useApi(maturityApiRef);
  return (
    <QueryClientProvider client={queryClientOf(api)}>
      {children}
    </QueryClientProvider>
  );
}
