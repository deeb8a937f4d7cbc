import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';

// In a file of its own, as permissions are cached for all tests of a file.
describe('CapabilitiesPage, for those who may only look', () => {
  it('has no buttons', async () => {
    const api = new FakeMaturityApi(testModel());
    api.portfolio.offers = [
      {
        capabilityId: 'observability',
        providers: [],
        suggestions: ['prometheus', 'grafana'].map(name => ({
          entityRef: `component:default/${name}`,
          knownBy: 'found',
          reason: { field: 'type', match: 'monitoring' },
        })),
        totalSuggestions: 2,
        dismissed: [],
        inUseBy: 0,
      },
    ];
    await renderMaturity(api, '/maturity/capabilities', { mayWrite: false });
    const panel = await screen.findByRole('region', { name: 'Observability' });
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'prometheusits type says monitoring',
      'grafanaits type says monitoring',
    ]);
    expect(
      screen.queryByRole('button', { name: /Confirm|Dismiss|Undo/ }),
    ).not.toBeInTheDocument();
  });
});
