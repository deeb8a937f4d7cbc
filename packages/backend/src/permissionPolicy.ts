import { createBackendModule } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  maturityAdminPermission,
  maturityPermissions,
} from '@cnmm/backstage-plugin-maturity-common';

type EntityCriteria = PermissionCriteria<PermissionCondition<'catalog-entity'>>;

/** Helps all others with their assessments, and imports and exports. */
const PLATFORM_TEAM = 'group:default/team-platform';

/**
 * Everyone who is signed in reads; owners and the platform team write. Only
 * maturity is restricted: the demo portal has nothing else to protect.
 */
export class PortalPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const isOurs = maturityPermissions.some(ours =>
      isPermission(permission, ours),
    );
    if (!isOurs) return { result: AuthorizeResult.ALLOW };
    if (!user) return { result: AuthorizeResult.DENY };
    const claims = user.info.ownershipEntityRefs;
    if (claims.includes(PLATFORM_TEAM)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isResourcePermission(permission, 'catalog-entity')) {
      return ownersOf(permission, claims);
    }
    return {
      result: isPermission(permission, maturityAdminPermission)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    };
  }
}

/** Allowed on what they own, and on the groups that they are members of. */
function ownersOf(
  permission: ResourcePermission<'catalog-entity'>,
  claims: string[],
): PolicyDecision {
  return createCatalogConditionalDecision(permission, {
    anyOf: [catalogConditions.isEntityOwner({ claims }), ...groupsOf(claims)],
  });
}

/** A group is not owned by itself, but its members assess it. */
function groupsOf(claims: string[]): EntityCriteria[] {
  return claims
    .map(ref => parseEntityRef(ref))
    .filter(({ kind }) => kind === 'group')
    .map(({ namespace, name }) => ({
      allOf: [
        catalogConditions.isEntityKind({ kinds: ['Group'] }),
        catalogConditions.hasMetadata({ key: 'namespace', value: namespace }),
        catalogConditions.hasMetadata({ key: 'name', value: name }),
      ],
    }));
}

/** Who may do what in the demo portal. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'portal-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new PortalPolicy());
      },
    });
  },
});
