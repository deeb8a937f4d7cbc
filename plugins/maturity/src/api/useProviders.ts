import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { EntityReport } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';

/** The catalog entities of the providers in a report. */
export interface Providers {
  /**
   * The provider; undefined while it loads, or if the catalog does not have it.
   */
  get: (entityRef: string) => Entity | undefined;
  /** Why the catalog could not be read. */
  error: Error | null;
}

/** Reads the providers of all recommendations of a report in one request. */
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
