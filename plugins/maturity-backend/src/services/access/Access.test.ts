import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  maturityPortfolioReadPermission,
  maturityReportReadPermission,
} from '@cnmm/backstage-plugin-maturity-common';
import { Access } from './Access';
import { Visibility } from './Visibility';

const credentials = mockCredentials.user();

function accessWith(
  permissions: ReturnType<typeof mockServices.permissions.mock>,
) {
  const visibility = new Visibility({
    permissions,
    catalog: catalogServiceMock.mock(),
    auth: mockServices.auth(),
    portfolio: { linkedRefs: jest.fn(), snapshot: jest.fn() },
    visibleSets: { find: jest.fn(), keep: jest.fn(), now: jest.fn() },
    kinds: ['component'],
  });
  const reader = { find: jest.fn() };
  return {
    visibility,
    access: new Access({ permissions, reader, visibility }),
  };
}

describe('Access', () => {
  it('asks meanwhile, and only once, what the caller may see', async () => {
    let decided = () => {};
    const asked = new Promise<void>(resolve => {
      decided = resolve;
    });
    const permissions = mockServices.permissions.mock({
      // Would wait forever for a question that is put after its answer.
      authorize: async () => {
        await asked;
        return [{ result: AuthorizeResult.ALLOW }];
      },
      authorizeConditional: async () => {
        decided();
        return [{ result: AuthorizeResult.ALLOW }];
      },
    });
    const { access, visibility } = accessWith(permissions);
    await access.require(maturityReportReadPermission, credentials);
    await visibility.readCredentialsFor(credentials);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
  });

  it('refuses whoever does not have the permission, by its name', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
      authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    const { access } = accessWith(permissions);
    await expect(
      access.require(maturityPortfolioReadPermission, credentials),
    ).rejects.toThrow('Missing the permission maturity.portfolio.read');
  });
});
