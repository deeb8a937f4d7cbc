import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
// The demo portal exports nothing, and is the only one to have it.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import { PortalPolicy } from 'backend/src/permissionPolicy.ts';
import { SEES_A_FEW, SEES_BY_CONDITION } from '../generate/organisation';

/** The policy of the demo portal, but two users read the catalog conditionally. */
class BenchPolicy extends PortalPolicy {
  async handle(
    query: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const { permission } = query;
    if (isPermission(permission, catalogEntityReadPermission)) {
      switch (user?.info.userEntityRef) {
        case SEES_A_FEW:
          return createCatalogConditionalDecision(
            permission,
            catalogConditions.isEntityOwner({
              claims: ['group:default/team-0'],
            }),
          );
        case SEES_BY_CONDITION:
          return createCatalogConditionalDecision(permission, {
            // As roles say it of what is confidential: nothing is, here.
            not: catalogConditions.hasLabel({ label: 'confidential' }),
          });
        default:
      }
    }
    return super.handle(query, user);
  }
}

/** The permission policy of the bench. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new BenchPolicy());
      },
    });
  },
});
