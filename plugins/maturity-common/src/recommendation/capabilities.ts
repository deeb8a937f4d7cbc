import type { Entity } from '@backstage/catalog-model';
import type { CheckFinding } from '../evidence/checks';

/**
 * The status of a capability for an entity: it uses the capability (`in-use`),
 * a provider exists (`available`) or nobody offers it (`missing`).
 *
 * @public
 */
export type CapabilityStatus = 'in-use' | 'available' | 'missing';

/** A capability resolved against the catalog for one entity. @public */
export interface ResolvedCapability {
  capabilityId: string;
  status: CapabilityStatus;
  /** Full entity refs. */
  providers: string[];
  /** For a system or domain: how many of its parts use the capability. */
  parts?: { using: number; total: number };
  /** The providers that the entity itself depends on; absent if there are none. */
  dependsOn?: string[];
  /** What else shows that the entity itself uses it; absent if nothing does. */
  findings?: CheckFinding[];
}

/**
 * The annotation of a catalog entity that lists the ids of the capabilities that
 * it provides, separated by commas.
 *
 * @public
 */
export const PROVIDES_CAPABILITIES_ANNOTATION = 'cnmm.io/provides-capabilities';

/** Lists the ids of the capabilities that an entity provides, each once. @public */
export function providedCapabilities(
  entity: Pick<Entity, 'metadata'>,
): string[] {
  const value = entity.metadata.annotations?.[PROVIDES_CAPABILITIES_ANNOTATION];
  const ids = (value ?? '').split(',').map(id => id.trim());
  return [...new Set(ids.filter(id => id !== ''))];
}

/** What is reported of an annotation, however long it is. */
const MAX_UNKNOWN = 20;
const MAX_UNKNOWN_LENGTH = 100;

/**
 * Lists the ids that an entity claims to provide although they are no
 * capabilities, such as misspelt ones: the first 20, each cut to 100 characters.
 *
 * @param known - the ids of all capabilities
 * @public
 */
export function unknownCapabilities(
  entity: Pick<Entity, 'metadata'>,
  known: ReadonlySet<string>,
): string[] {
  return providedCapabilities(entity)
    .filter(id => !known.has(id))
    .slice(0, MAX_UNKNOWN)
    .map(id =>
      id.length > MAX_UNKNOWN_LENGTH
        ? `${id.slice(0, MAX_UNKNOWN_LENGTH - 1)}…`
        : id,
    );
}

/** What the catalog says about a capability and an entity. @public */
export interface CapabilityFacts {
  /** Full entity refs. */
  providers: string[];
  /** Those providers that the entity itself depends on. */
  dependsOn?: string[];
  /** What checks have found that shows that the entity itself uses it. */
  findings?: CheckFinding[];
  /** For a system or domain: how many of its parts use the capability. */
  parts?: { using: number; total: number };
}

/**
 * Resolves a capability for an entity, which uses it if it depends on a provider
 * or if a check has found that it does, whoever provides it. A system or domain
 * uses the capability if at least one of its parts does.
 *
 * @public
 */
export function resolveCapability(
  capabilityId: string,
  { providers, dependsOn = [], findings = [], parts }: CapabilityFacts,
): ResolvedCapability {
  const inUse =
    dependsOn.length > 0 ||
    findings.length > 0 ||
    (parts !== undefined && parts.using > 0);
  const available = providers.length > 0 ? 'available' : 'missing';
  return {
    capabilityId,
    status: inUse ? 'in-use' : available,
    providers,
    ...(parts && { parts }),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(findings.length > 0 && { findings }),
  };
}
