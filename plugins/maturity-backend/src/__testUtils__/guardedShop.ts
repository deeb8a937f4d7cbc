import { mockCredentials } from '@backstage/backend-test-utils';
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { PROVIDES_CAPABILITIES_ANNOTATION } from '@cnmm/backstage-plugin-maturity-common';

/** Who may be seen by someone who may not see everything. */
const OPEN = 'example.com/open';

function entity(
  ref: string,
  spec: Entity['spec'],
  { open = true, provides }: { open?: boolean; provides?: string } = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
    metadata: {
      namespace,
      name,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://example.com/shop',
        'backstage.io/managed-by-origin-location':
          'url:https://example.com/shop',
        ...(open && { [OPEN]: 'true' }),
        ...(provides && { [PROVIDES_CAPABILITIES_ANNOTATION]: provides }),
      },
    },
    spec,
  };
}

const service = { type: 'service', lifecycle: 'production', owner: 'user:ana' };

/**
 * A shop, half of which `user:default/eve` may not see: not the domain that
 * the system inherits from, not one of its two components, and not one of the
 * two who offer observability.
 */
export function guardedEntities(): Entity[] {
  const system = 'ordering';
  return [
    entity('domain:default/shop', { owner: 'user:ana' }, { open: false }),
    entity('system:default/ordering', { owner: 'user:ana', domain: 'shop' }),
    entity('component:default/checkout', {
      ...service,
      system,
      dependsOn: ['component:prometheus'],
    }),
    entity(
      'component:default/cart',
      { ...service, system, dependsOn: ['component:jaeger'] },
      { open: false },
    ),
    entity('component:default/prometheus', service, {
      provides: 'observability',
    }),
    entity('component:default/jaeger', service, {
      open: false,
      provides: 'observability, security',
    }),
  ];
}

/** Who calls, by what they are. */
export const callers = {
  /** Without a token. */
  none: mockCredentials.none.header(),
  /** Signed in, and neither owner of anything nor administrator. */
  other: mockCredentials.user.header('user:default/bob'),
  owner: mockCredentials.user.header('user:default/ana'),
  /** May see half of the shop. */
  some: mockCredentials.user.header('user:default/eve'),
  /** May not read reports. */
  barred: mockCredentials.user.header('user:default/mallory'),
  admin: mockCredentials.user.header('user:default/root'),
  service: mockCredentials.service.header(),
};

/** What each of the callers may do. */
export const guardedPolicy: PermissionPolicy = {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const name = user?.info.userEntityRef;
    if (!user) return { result: AuthorizeResult.DENY };
    if (
      name === 'user:default/eve' &&
      isPermission(permission, catalogEntityReadPermission)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.hasAnnotation({ annotation: OPEN }),
      );
    }
    if (['maturity.admin', 'maturity.fact.write'].includes(permission.name)) {
      return decide(name === 'user:default/root');
    }
    if (
      permission.name.startsWith('maturity.') &&
      isResourcePermission(permission, 'catalog-entity')
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({
          claims: user.info.ownershipEntityRefs,
        }),
      );
    }
    return decide(
      !permission.name.startsWith('maturity.') ||
        name !== 'user:default/mallory',
    );
  },
};

function decide(allowed: boolean): PolicyDecision {
  return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
}
