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
  maturityFactWritePermission,
  maturityPermissions,
  maturityProviderWritePermission,
} from '@cnmm/backstage-plugin-maturity-common';

type EntityCriteria = PermissionCriteria<PermissionCondition<'catalog-entity'>>;

/**
 * The team that may assess every entity, import and export, post facts, and say
 * who provides which capability.
 */
const PLATFORM_TEAM = 'group:default/team-platform';

/** What nobody else may do. */
const PLATFORM_PERMISSIONS = [
  maturityAdminPermission,
  maturityFactWritePermission,
  maturityProviderWritePermission,
];

/**
 * Lets every signed-in user read, and owners and the platform team write. Only
 * the permissions of the maturity plugin are restricted, as the demo portal has
 * nothing else to protect.
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
    const isReserved = PLATFORM_PERMISSIONS.some(reserved =>
      isPermission(permission, reserved),
    );
    return {
      result: isReserved ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
    };
  }
}

/** Allows it on entities that users own, and on groups that they belong to. */
function ownersOf(
  permission: ResourcePermission<'catalog-entity'>,
  claims: string[],
): PolicyDecision {
  return createCatalogConditionalDecision(permission, {
    anyOf: [catalogConditions.isEntityOwner({ claims }), ...groupsOf(claims)],
  });
}

/** Members may assess their group, although it does not own itself. */
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

/** The permission policy of the demo portal. */
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
