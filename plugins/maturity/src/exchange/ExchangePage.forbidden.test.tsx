import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';

// Decisions are remembered by the page, so this one has a page of its own.
describe('ExchangePage without the permission', () => {
  it('is not there', async () => {
    await renderMaturity(
      new FakeMaturityApi(testModel()),
      '/maturity/exchange',
      { mayWrite: false },
    );
    expect(
      await screen.findByText('You may not import or export'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Choose a file' }),
    ).not.toBeInTheDocument();
  });
});
