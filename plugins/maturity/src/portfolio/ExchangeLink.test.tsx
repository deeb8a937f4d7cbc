import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from '../__testUtils__/testRollup';

jest.mock('./PortfolioPanels', () => ({ PortfolioPanels: () => null }));

// In a file of its own: what a user may do is remembered for some seconds.
describe('ExchangeLink', () => {
  it('is not there for those who may not', async () => {
    const api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
    await renderMaturity(api, '/maturity', { mayWrite: false });
    await screen.findByRole('link', { name: 'System payments' });
    expect(
      screen.queryByRole('link', { name: 'Import and export' }),
    ).not.toBeInTheDocument();
  });
});
