import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';

jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

describe('ExchangePage while permissions cannot be found out', () => {
  it('says so, rather than that the user may not', async () => {
    jest.mocked(usePermission).mockReturnValue({
      loading: false,
      allowed: false,
      error: new Error('The permission service is down'),
    });
    await renderMaturity(
      new FakeMaturityApi(testModel()),
      '/maturity/exchange',
    );
    expect(
      await screen.findByText('The permission service is down'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('You cannot import or export'),
    ).not.toBeInTheDocument();
  });
});
