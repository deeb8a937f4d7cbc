import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';

// Permission decisions are cached per page, so this test has its own file.
describe('ExchangePage without the permission', () => {
  it('shows neither import nor export', async () => {
    await renderMaturity(
      new FakeMaturityApi(testModel()),
      '/maturity/exchange',
      { mayWrite: false },
    );
    expect(
      await screen.findByText('You cannot import or export'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Choose a file' }),
    ).not.toBeInTheDocument();
  });
});
