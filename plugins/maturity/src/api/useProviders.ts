import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import type { EntityReport } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';

/** The catalog entities of the providers in a report, and their owners. */
export interface Providers {
  /**
   * A provider or an owner of one; undefined while it loads, or if the catalog
   * does not have it.
   */
  get: (entityRef: string) => Entity | undefined;
  /** Whether the catalog does not have it, as far as the user may see. */
  isMissing: (entityRef: string) => boolean;
  /** Why the catalog could not be read. */
  error: Error | null;
}

/** Reads the providers of all recommendations of a report, with their owners. */
export function useProviders(report: EntityReport): Providers {
  const providers = useEntities(
    report.recommendations.flatMap(({ capabilities }) =>
      capabilities.flatMap(capability => capability.providers),
    ),
  );
  const owners = useEntities(
    [...(providers.data?.values() ?? [])].flatMap(provider =>
      provider
        ? getEntityRelations(provider, RELATION_OWNED_BY).map(
            stringifyEntityRef,
          )
        : [],
    ),
  );
  return {
    get: ref => providers.data?.get(ref) ?? owners.data?.get(ref),
    isMissing: ref =>
      [providers.data, owners.data].some(
        found => found?.has(ref) && !found.get(ref),
      ),
    error: providers.error,
  };
}

/**
 * Reads how to reach owners.
 *
 * @returns a function that gives the mail address of an owner, if it has one
 */
export function useContacts(
  ownerRefs: string[],
): (ownerRef: string) => string | undefined {
  const owners = useEntities(ownerRefs);
  return ref => emailOf(owners.data?.get(ref));
}

/** The address in the profile of a user or group. */
export function emailOf(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  return typeof profile === 'object' && profile && 'email' in profile
    ? String(profile.email)
    : undefined;
}

function useEntities(refs: string[]) {
  const catalogApi = useApi(catalogApiRef);
  const entityRefs = [...new Set(refs)].sort();
  return useQuery({
    queryKey: ['entities', ...entityRefs],
    enabled: entityRefs.length > 0,
    queryFn: async () => {
      const { items } = await catalogApi.getEntitiesByRefs({ entityRefs });
      return new Map(entityRefs.map((ref, index) => [ref, items[index]]));
    },
  });
}
