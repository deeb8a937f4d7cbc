import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { EntityReport } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';

/** What the catalog says of the providers that a report recommends. */
export interface Providers {
  /** The provider; undefined until, or where, the catalog tells of it. */
  get: (entityRef: string) => Entity | undefined;
  /** Why the catalog tells nothing. */
  error: Error | null;
}

/** The providers of all recommendations of a report, read at once. */
export function useProviders(report: EntityReport): Providers {
  const catalogApi = useApi(catalogApiRef);
  const entityRefs = [
    ...new Set(
      report.recommendations.flatMap(({ capabilities }) =>
        capabilities.flatMap(({ providers }) => providers),
      ),
    ),
  ].sort();
  const { data, error } = useQuery({
    queryKey: ['providers', ...entityRefs],
    enabled: entityRefs.length > 0,
    queryFn: async () => {
      const { items } = await catalogApi.getEntitiesByRefs({ entityRefs });
      return new Map(entityRefs.map((ref, index) => [ref, items[index]]));
    },
  });
  return { get: entityRef => data?.get(entityRef), error };
}
