import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';
import { CoveragePanel, type CoveragePanelProps } from './CoveragePanel';
import { DemandRanking, type DemandRankingProps } from './DemandRanking';

jest.mock('./DemandRanking', () => ({ DemandRanking: jest.fn(() => null) }));
jest.mock('./trend/TrendPanel', () => ({ TrendPanel: () => null }));
jest.mock('./CoveragePanel', () => ({ CoveragePanel: jest.fn(() => null) }));
jest.mock('./ContextPanel', () => ({ ContextPanel: () => null }));

describe('PortfolioPanels', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
  });

  const demandProps = (): DemandRankingProps =>
    jest.mocked(DemandRanking).mock.lastCall![0];
  const coverageProps = (): CoveragePanelProps =>
    jest.mocked(CoveragePanel).mock.lastCall![0];

  it('use the filter of the page, and link to the entities behind a number', async () => {
    await renderMaturity(
      api,
      '/maturity?type=service&without=owner&model=test&text=pay',
    );
    await waitFor(() => expect(DemandRanking).toHaveBeenCalled());
    const filter = { type: ['service'], without: ['owner'], text: 'pay' };
    expect(demandProps()).toMatchObject({ filter, given: [] });
    expect(coverageProps()).toMatchObject({ filter });
    expect(
      demandProps().linkToEntities({
        capability: 'observability',
        demand: 'inUse',
      }),
    ).toBe(
      '/maturity?view=entities&type=service&without=owner&text=pay&capability=observability&demand=inUse&model=test#list',
    );
    // The new filter by owner replaces `without=owner`.
    expect(
      coverageProps().linkToEntities({
        owner: ['group:default/a'],
        stale: true,
      }),
    ).toBe(
      '/maturity?view=entities&owner=group%3Adefault%2Fa&type=service&text=pay&stale=true&model=test#list',
    );
  });

  it('start a what-if', async () => {
    await renderMaturity(api, '/maturity');
    await waitFor(() => expect(DemandRanking).toHaveBeenCalled());
    act(() => demandProps().onGivenChange(['observability']));
    expect(
      await screen.findByText(
        /^Showing levels as if these capabilities were in use: Obs/,
      ),
    ).toBeInTheDocument();
    expect(demandProps().given).toEqual(['observability']);
    expect(
      api.portfolio.requests.some(
        ({ options }) => JSON.stringify(options.given) === '["observability"]',
      ),
    ).toBe(true);
  });
});
