import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { testEntity } from '../../__testUtils__/entities';
import { requestAbout, testServices } from '../../__testUtils__/services';
import { Visibility } from './Visibility';

const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { resourceType: 'catalog-entity', rule: 'IS_OPEN' },
};
const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

const checkout = 'component:default/checkout';
const cart = 'component:default/cart';

/** A catalog that shows the caller only checkout. */
function visibleWith(decision: PolicyDecision) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [decision],
  });
  const open = catalogServiceMock({ entities: [testEntity(checkout)] });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: async request => open.getEntitiesByRefs(request),
  });
  const auth = mockServices.auth();
  return {
    permissions,
    catalog,
    auth,
    visibility: new Visibility({
      permissions,
      catalog,
      auth,
      portfolio: { linkedRefs: jest.fn(), snapshot: jest.fn() },
      visibleSets: { find: jest.fn(), keep: jest.fn(), now: jest.fn() },
      kinds: ['component'],
    }),
  };
}

describe('Visibility', () => {
  it.each([
    ['all', allow, true, true, 0],
    ['none', deny, false, false, 0],
    ['some', conditional, true, false, 1],
  ])(
    'are %s by the decision of the catalog',
    async (_name, decision, seesCheckout, seesCart, calls) => {
      const { visibility, catalog } = visibleWith(decision);
      const credentials = mockCredentials.user();
      const isVisible = await visibility.visibleAmong(
        [checkout, cart, cart],
        credentials,
      );
      expect(isVisible(checkout)).toBe(seesCheckout);
      expect(isVisible(cart)).toBe(seesCart);
      expect(catalog.getEntitiesByRefs.mock.calls).toEqual(
        Array(calls).fill([
          expect.objectContaining({ entityRefs: [checkout, cart] }),
          { credentials },
        ]),
      );
    },
  );

  it('are asked for once in a request, and anew in the next', async () => {
    const { visibility, permissions } = visibleWith(conditional);
    const request = mockCredentials.user();
    await visibility.readCredentialsFor(request);
    await visibility.visibleAmong([checkout], request);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    await visibility.visibleAmong([checkout], mockCredentials.user());
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });

  it('are not asked for where nothing is named', async () => {
    const { visibility, permissions } = visibleWith(conditional);
    const isVisible = await visibility.visibleAmong([], mockCredentials.user());
    expect(isVisible(checkout)).toBe(false);
    expect(permissions.authorizeConditional).not.toHaveBeenCalled();
  });

  it.each([
    ['the caller, who may see some', conditional, 'caller'],
    ['the caller, who may see none', deny, 'caller'],
    ['the plugin, where the caller may see all', allow, 'plugin'],
  ])('are read in the name of %s', async (_name, decision, reader) => {
    const request = requestAbout(checkout);
    const services = await testServices({
      permissions: visibleWith(decision).permissions,
    });
    await services.reports.report(request);
    expect(services.catalog.getEntityByRef).toHaveBeenCalledWith(
      request.entity,
      {
        credentials:
          reader === 'caller'
            ? request.credentials
            : await mockServices.auth().getOwnServiceCredentials(),
      },
    );
  });
});
