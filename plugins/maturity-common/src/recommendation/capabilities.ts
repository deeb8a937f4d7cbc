import type { Entity } from '@backstage/catalog-model';

/**
 * How a capability stands for an entity: it uses a provider (`in-use`), a
 * provider exists (`available`), or nobody offers it (`missing`).
 *
 * @public
 */
export type CapabilityStatus = 'in-use' | 'available' | 'missing';

/** A capability, resolved against the catalog for one entity. @public */
export interface ResolvedCapability {
  capabilityId: string;
  status: CapabilityStatus;
  /** Full entity refs of who offers it. */
  providers: string[];
  /** For a system or domain: how many of its parts use it, of all. */
  parts?: { using: number; total: number };
}

/**
 * The annotation by which an entity of the catalog says which capabilities it
 * provides: their ids, joined by commas.
 *
 * @public
 */
export const PROVIDES_CAPABILITIES_ANNOTATION = 'cnmm.io/provides-capabilities';

/** Ids of the capabilities that an entity provides, each once. @public */
export function providedCapabilities(
  entity: Pick<Entity, 'metadata'>,
): string[] {
  const value = entity.metadata.annotations?.[PROVIDES_CAPABILITIES_ANNOTATION];
  const ids = (value ?? '').split(',').map(id => id.trim());
  return [...new Set(ids.filter(id => id !== ''))];
}

/** What tells how a capability stands for an entity. @public */
export interface CapabilityFacts {
  /** Full entity refs of who offers it. */
  providers: string[];
  /** Whether the entity itself depends on one of them. */
  used: boolean;
  /** For a system or domain: how many of its parts depend on one, of all. */
  parts?: { using: number; total: number };
}

/**
 * How a capability stands for an entity. A system or domain uses it where at
 * least one of its parts does.
 *
 * @public
 */
export function resolveCapability(
  capabilityId: string,
  { providers, used, parts }: CapabilityFacts,
): ResolvedCapability {
  const inUse = used || (parts !== undefined && parts.using > 0);
  const available = providers.length > 0 ? 'available' : 'missing';
  return {
    capabilityId,
    status: inUse ? 'in-use' : available,
    providers,
    ...(parts && { parts }),
  };
}
