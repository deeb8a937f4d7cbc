import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

// Not in PortfolioPage.test.tsx, as permissions are cached for some seconds.
describe('PortfolioHeader', () => {
  it('hides import and export from users without the permission', async () => {
    const api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
    await renderMaturity(api, '/maturity', { mayWrite: false });
    await screen.findByRole('link', { name: 'System payments' });
    expect(
      screen.queryByRole('link', { name: 'Import and export' }),
    ).not.toBeInTheDocument();
  });
});
