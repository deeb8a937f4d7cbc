import type { ResolvedCapability } from './types';

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
