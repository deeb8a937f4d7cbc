import { mockCredentials } from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  maturityAdminPermission,
  maturityAssessmentWritePermission,
  maturityFactWritePermission,
  maturityPortfolioReadPermission,
  maturityReportReadPermission,
  maturityTargetWritePermission,
} from '@cnmm/backstage-plugin-maturity-common';
import { PortalPolicy } from './permissionPolicy';

/** People of the example organisation, with the team that they are in. */
const teams: Record<string, string> = {
  ana: 'group:default/team-ordering',
  elif: 'group:default/team-payments',
  kavya: 'group:default/team-platform',
};

function entity(ref: string, ownerRef?: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
    relations: ownerRef ? [{ type: 'ownedBy', targetRef: ownerRef }] : [],
  };
}

const checkout = entity('component:default/checkout', teams.ana);
const ordering = entity(teams.ana);
/** Has the name of a team, but is not a group. */
const namesake = entity('component:default/team-ordering', teams.elif);
const elsewhere = entity('group:other/team-ordering');

const isAllowed = createConditionAuthorizer(Object.values(permissionRules));

async function may(
  name: string | undefined,
  permission: Permission,
  resource?: Entity,
): Promise<boolean> {
  const userEntityRef = `user:default/${name}`;
  const decision = await new PortalPolicy().handle(
    { permission },
    name === undefined
      ? undefined
      : {
          credentials: mockCredentials.user(userEntityRef),
          info: {
            userEntityRef,
            ownershipEntityRefs: [userEntityRef, teams[name]],
          },
        },
  );
  return decision.result === AuthorizeResult.CONDITIONAL
    ? isAllowed(decision, resource)
    : decision.result === AuthorizeResult.ALLOW;
}

describe('PortalPolicy', () => {
  it.each(['ana', 'elif', 'kavya'])('lets %s read', async name => {
    expect(await may(name, maturityReportReadPermission)).toBe(true);
    expect(await may(name, maturityPortfolioReadPermission)).toBe(true);
  });

  it.each([
    ['ana', checkout, true],
    ['ana', ordering, true],
    ['ana', namesake, false],
    ['ana', elsewhere, false],
    ['elif', checkout, false],
    ['elif', ordering, false],
    ['kavya', checkout, true],
    ['kavya', ordering, true],
  ])(
    'decides whether %s may write on $metadata.name: %#',
    async (name, resource, allowed) => {
      for (const permission of [
        maturityAssessmentWritePermission,
        maturityTargetWritePermission,
      ]) {
        expect(await may(name, permission, resource)).toBe(allowed);
      }
    },
  );

  it.each([maturityAdminPermission, maturityFactWritePermission])(
    'lets the platform team alone import, export and post facts: $name',
    async permission => {
      expect(await may('ana', permission)).toBe(false);
      expect(await may('kavya', permission)).toBe(true);
    },
  );

  it('denies everything to callers who are not signed in', async () => {
    expect(await may(undefined, maturityReportReadPermission)).toBe(false);
    expect(
      await may(undefined, maturityAssessmentWritePermission, checkout),
    ).toBe(false);
  });

  it('does not restrict other permissions', async () => {
    expect(await may('ana', catalogEntityDeletePermission, checkout)).toBe(
      true,
    );
  });
});
