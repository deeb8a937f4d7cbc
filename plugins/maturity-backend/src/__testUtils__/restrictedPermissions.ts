import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * Permissions by which everything is allowed, but some may read the catalog
 * only under a condition on the caller. What they see is what the test's catalog
 * shows them.
 */
export function restrictedPermissions(
  isRestricted: (credentials?: BackstageCredentials) => boolean = () => true,
) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(
        ({ permission }): PolicyDecision =>
          permission.name === catalogEntityReadPermission.name &&
          isRestricted(credentials)
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'IS_ENTITY_OWNER',
                  resourceType: 'catalog-entity',
                  params: { claims: [JSON.stringify(credentials?.principal)] },
                },
              }
            : { result: AuthorizeResult.ALLOW },
      ),
  });
}
