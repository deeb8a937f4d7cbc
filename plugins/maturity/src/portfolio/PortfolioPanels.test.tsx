import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { FakeMaturityApi } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';
import { testRollup } from './__testUtils__/testRollup';
import { BuildNext, type BuildNextProps } from './BuildNext';
import { CoveragePanel, type CoveragePanelProps } from './CoveragePanel';

jest.mock('./BuildNext', () => ({ BuildNext: jest.fn(() => null) }));
jest.mock('./trend/TrendPanel', () => ({ TrendPanel: () => null }));
jest.mock('./CoveragePanel', () => ({ CoveragePanel: jest.fn(() => null) }));
jest.mock('./ContextPanel', () => ({ ContextPanel: () => null }));

describe('PortfolioPanels', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [testRollup('payments')];
  });

  const buildProps = (): BuildNextProps =>
    jest.mocked(BuildNext).mock.lastCall![0];
  const coverageProps = (): CoveragePanelProps =>
    jest.mocked(CoveragePanel).mock.lastCall![0];

  it('use the filter of the page, and link to the entities behind a number', async () => {
    await renderMaturity(
      api,
      '/maturity?type=service&without=owner&model=test&text=pay',
    );
    await waitFor(() => expect(BuildNext).toHaveBeenCalled());
    const filter = { type: ['service'], without: ['owner'], text: 'pay' };
    expect(buildProps()).toMatchObject({ filter, given: [] });
    expect(coverageProps()).toMatchObject({ filter });
    expect(
      buildProps().linkToEntities({
        capability: 'observability',
        demand: 'inUse',
      }),
    ).toBe(
      '/maturity?view=entities&type=service&without=owner&text=pay&capability=observability&demand=inUse&model=test#list',
    );
    expect(buildProps().linkToWhatIf(['observability'])).toBe(
      '/maturity?type=service&without=owner&text=pay&given=observability&model=test',
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
    await waitFor(() => expect(BuildNext).toHaveBeenCalled());
    act(() => buildProps().onGivenChange(['observability']));
    expect(
      await screen.findByText(
        /^Showing levels as if these capabilities were in use: Obs/,
      ),
    ).toBeInTheDocument();
    expect(buildProps().given).toEqual(['observability']);
    expect(
      api.portfolio.requests.some(
        ({ options }) => JSON.stringify(options.given) === '["observability"]',
      ),
    ).toBe(true);
  });
});
