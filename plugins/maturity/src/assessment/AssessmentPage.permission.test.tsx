import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

describe('somebody who may not assess', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
  });

  it('sees the tab, and whom to ask', async () => {
    await renderMaturity(api, tabPath, { mayWrite: false });
    expect(await screen.findByText(/^Ask/)).toHaveTextContent(
      'Ask team-payments to assess this',
    );
    expect(
      screen.queryByRole('link', { name: 'Update assessment' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('Overall')).toBeInTheDocument();
  });

  it('is told so on the assessment page', async () => {
    await renderMaturity(api, '/maturity/assess/component/default/checkout', {
      mayWrite: false,
    });
    expect(
      await screen.findByText('You cannot assess this'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Back to the Maturity tab' }),
    ).toHaveAttribute('href', tabPath);
  });
});
