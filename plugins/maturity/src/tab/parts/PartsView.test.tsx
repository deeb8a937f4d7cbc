import type { Entity } from '@backstage/catalog-model';
import {
  distributionOf,
  type PortfolioEntity,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { FakeMaturityApi, Refusal } from '../../__testUtils__';
import {
  checkout,
  renderMaturity,
  tabPath,
} from '../../__testUtils__/renderMaturity';

const entityOf = (kind: string, name: string): Entity => ({
  ...checkout,
  kind,
  metadata: { namespace: 'default', name },
  relations: [],
});
const system = entityOf('System', 'payments');

const levels = [0, 1, 2, 3, 4, 5];

const rollup: Rollup = {
  group: { ref: 'system:default/payments', title: 'payments' },
  entities: 3,
  direct: 3,
  notAssessed: 1,
  withoutOwnAssessment: 2,
  stale: 1,
  coverage: { answered: 4, total: 15 },
  evidence: { supported: 0, contradicted: 0, none: 0 },
  aspects: ['people', 'technology'].map(aspectId => ({
    aspectId,
    inherited: 0,
    ...distributionOf(levels, new Map([[2, 2]]), 1),
  })),
};

const part: PortfolioEntity = {
  entityRef: 'component:default/checkout',
  title: 'Checkout',
  kind: 'component',
  owner: 'group:default/team-payments',
  level: 2,
  aspects: [
    { aspectId: 'people', level: null, inherited: false },
    { aspectId: 'technology', level: 3, inherited: false },
  ],
  coverage: { answered: 2, total: 5 },
  evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
  oldestSubmittedAt: '2026-01-01T00:00:00Z',
  stale: true,
  revision: 1,
  wantedCapabilities: ['observability'],
};

/** The levels of the two aspects at the end of a day. */
const pointOf = (date: string, people: number, technology: number) => ({
  date,
  entities: 3,
  evidence: { supported: 0, contradicted: 0, none: 0 },
  aspects: [
    {
      aspectId: 'people',
      ...distributionOf(levels, new Map([[people, 3]]), 0),
    },
    {
      aspectId: 'technology',
      ...distributionOf(levels, new Map([[technology, 3]]), 0),
    },
  ],
});

describe('the tab of an entity with parts', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.portfolio.rollups = [rollup];
    api.portfolio.entities = [part];
    api.portfolio.demand = [
      {
        capabilityId: 'observability',
        soleBlockerFor: { entities: 1, areas: 1 },
        bringsCloser: { entities: 3, areas: 4 },
        inUseBy: 0,
        providers: [],
      },
    ];
  });

  const inPortfolio = (search: Record<string, string>) =>
    `/maturity?${new URLSearchParams({
      view: 'entities',
      system: 'system:default/payments',
      ...search,
    })}#list`;

  it('begins with a sentence whose numbers lead to their entities', async () => {
    api.trend = [pointOf('2026-08-28', 1, 3), pointOf('2026-11-26', 2, 2)];
    await renderMaturity(api, tabPath, { entity: system });
    const count = await screen.findByRole('link', { name: '3 components' });
    await waitFor(() =>
      expect(count.parentElement).toHaveTextContent(
        '3 components · median 2 · Operate in every aspect · ' +
          'medians: 1 up, 1 down since 28 Aug 2026 · ' +
          '2 without own assessment · 1 stale',
      ),
    );
    expect(count).toHaveAttribute('href', inPortfolio({}));
    expect(screen.getAllByRole('link', { name: '1 stale' })[0]).toHaveAttribute(
      'href',
      inPortfolio({ stale: 'true' }),
    );
  });

  it.each([
    ['1 median rose since', pointOf('2026-08-28', 2, 1)],
    ['1 median fell since', pointOf('2026-08-28', 2, 3)],
    ['no median changed since', pointOf('2026-08-28', 2, 2)],
    // Of the three that are assessed now, one was then.
    [
      '2 aspects newly assessed since',
      {
        date: '2026-08-28',
        entities: 3,
        evidence: { supported: 0, contradicted: 0, none: 0 },
        aspects: ['people', 'technology'].map(aspectId => ({
          aspectId,
          ...distributionOf(levels, new Map([[1, 1]]), 2),
        })),
      },
    ],
  ])('says that %s', async (words, before) => {
    api.trend = [before, pointOf('2026-11-26', 2, 2)];
    await renderMaturity(api, tabPath, { entity: system });
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument();
  });

  it.each([
    [[2, 3, 4], 'weakest in Aspect a: median 2 · Operate'],
    [[2, 2, 4], 'weakest in Aspect a and Aspect b: median 2 · Operate'],
  ])('names all that are weakest: %j', async (medians, words) => {
    const ids = ['a', 'b', 'c'];
    api = new FakeMaturityApi(
      testModel({
        aspects: ids.map(id => testAspect(id, [testArea(`${id}.x`)])),
      }),
    );
    api.portfolio.rollups = [
      {
        ...rollup,
        aspects: ids.map((aspectId, index) => ({
          aspectId,
          inherited: 0,
          ...distributionOf(levels, new Map([[medians[index], 2]]), 1),
        })),
      },
    ];
    await renderMaturity(api, tabPath, { entity: system });
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument();
  });

  it('shows the spread of each aspect and how its median changed', async () => {
    api.trend = [pointOf('2026-08-28', 1, 3), pointOf('2026-11-26', 2, 2)];
    await renderMaturity(api, tabPath, { entity: system });
    const spread = within(
      await screen.findByRole('region', { name: 'Levels of the parts' }),
    );
    expect(
      spread.getAllByRole('img', { name: '2 at 2 · Operate, 1 not assessed' }),
    ).toHaveLength(2);
    expect(
      await spread.findByText('Up by 1 since 28 Aug 2026'),
    ).toBeInTheDocument();
    expect(spread.getByText('Down by 1 since 28 Aug 2026')).toBeInTheDocument();
  });

  it('lists the components of a system, the weakest first', async () => {
    await renderMaturity(api, tabPath, { entity: system });
    const row = await screen.findByRole('row', { name: /Checkout/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      'team-payments',
      'Not assessed',
      '3 · Scale',
      '2/5',
      expect.stringMatching(/ago.*stale$/),
      'Observability',
    ]);
    expect(within(row).getByRole('link', { name: 'Checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/maturity',
    );
    expect(api.portfolio.lastOf('getPortfolioEntities')).toMatchObject({
      filter: { system: ['system:default/payments'] },
      options: { sort: 'level' },
    });
  });

  it('leads from the first components to all of them', async () => {
    api.portfolio.entities = Array.from({ length: 7 }, (_, index) => ({
      ...part,
      entityRef: `component:default/c${index}`,
    }));
    await renderMaturity(api, tabPath, { entity: system });
    expect(await screen.findByText(/6 of 7 components/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show all in the portfolio' }),
    ).toHaveAttribute('href', inPortfolio({}));
  });

  it('shows the demand, and leads to the entities behind it', async () => {
    await renderMaturity(api, tabPath, { entity: system });
    const demand = within(
      await screen.findByRole('list', { name: 'Capabilities in demand here' }),
    );
    expect(demand.getByText('Nobody offers this yet')).toBeInTheDocument();
    expect(demand.getAllByRole('link').map(link => link.textContent)).toEqual([
      'sole blocker for 1',
      'brings 3 closer',
    ]);
    expect(
      demand.getByRole('link', { name: 'brings 3 closer' }),
    ).toHaveAttribute(
      'href',
      inPortfolio({ capability: 'observability', demand: 'bringsCloser' }),
    );
  });

  it('names the owners to follow up with, the most urgent first', async () => {
    const owned = (
      name: string,
      withoutOwnAssessment: number,
      stale: number,
    ) => ({
      ...rollup,
      group: { ref: `group:default/${name}`, title: name },
      withoutOwnAssessment,
      stale,
    });
    api.portfolio.rollupsBy.owner = [
      owned('busy', 0, 1),
      owned('fine', 0, 0),
      owned('new', 2, 1),
      {
        ...rollup,
        group: { title: '' },
        direct: 0,
        withoutOwnAssessment: 1,
        stale: 1,
      },
      // It owns what its child groups own, and nothing else.
      { ...owned('company', 9, 9), direct: 0 },
    ];
    await renderMaturity(api, tabPath, { entity: system });
    const panel = within(
      await screen.findByRole('region', { name: 'Follow up with' }),
    );
    const owners = await panel.findAllByRole('listitem');
    expect(owners.map(({ textContent }) => textContent)).toEqual([
      'new2 without own assessment1 stale',
      'No owner1 without own assessment1 stale',
      'busy1 stale',
    ]);
    expect(
      within(owners[0]).getByRole('link', { name: '2 without own assessment' }),
    ).toHaveAttribute(
      'href',
      inPortfolio({ owner: 'group:default/new', ownAssessment: 'false' }),
    );
    expect(
      within(owners[1]).getByRole('link', { name: '1 stale' }),
    ).toHaveAttribute('href', inPortfolio({ without: 'owner', stale: 'true' }));
  });

  it('does not say that nobody is left where child groups own everything', async () => {
    api.portfolio.rollupsBy.owner = [
      {
        ...rollup,
        group: { ref: 'group:default/all', title: 'all' },
        direct: 0,
        withoutOwnAssessment: 2,
        stale: 1,
      },
    ];
    await renderMaturity(api, tabPath, { entity: system });
    const panel = within(
      await screen.findByRole('region', { name: 'Follow up with' }),
    );
    expect(await panel.findByRole('listitem')).toHaveTextContent(
      'all2 without own assessment1 stale',
    );
  });

  it('shows how all aspects developed', async () => {
    api.trend = [pointOf('2026-08-28', 1, 2), pointOf('2026-11-26', 2, 2)];
    await renderMaturity(api, tabPath, { entity: system });
    const panel = within(
      await screen.findByRole('region', { name: 'Levels over time' }),
    );
    expect(
      panel.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'Aspect peopleMedian 1 → 2 · Operate',
      'Aspect technologyMedian 2 · Operate',
    ]);
  });

  it('shows the systems of a domain', async () => {
    await renderMaturity(api, tabPath, { entity: entityOf('Domain', 'shop') });
    expect(
      await screen.findByRole('heading', { name: 'Levels by system' }),
    ).toBeInTheDocument();
    expect(api.portfolio.lastOf('getRollups')?.filter).toEqual({
      domain: ['domain:default/shop'],
    });
  });

  it('shows the components that a group owns', async () => {
    await renderMaturity(api, tabPath, { entity: entityOf('Group', 'team-a') });
    expect(
      await screen.findByRole('heading', { name: 'What this group owns' }),
    ).toBeInTheDocument();
    await screen.findByRole('row', { name: /Checkout/ });
    expect(api.portfolio.lastOf('getPortfolioEntities')?.filter).toEqual({
      owner: ['group:default/team-a'],
    });
  });

  it('shows no parts of a component', async () => {
    await renderMaturity(api, tabPath);
    await screen.findByText('Not assessed yet');
    expect(api.responses.count('getRollups')).toBe(0);
  });

  it('says that there are no components', async () => {
    api.portfolio.rollups = [];
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByText('There are no components here yet.'),
    ).toBeInTheDocument();
  });

  it('says that some entities are hidden', async () => {
    api.portfolio.someHidden = true;
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByText(/Some entities are hidden from you/),
    ).toBeInTheDocument();
  });

  it('says that the user may not see it', async () => {
    api.responses.fail('getRollups', new Refusal(403, 'No'));
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByText('You do not have access'),
    ).toBeInTheDocument();
  });

  it('shows the rest if the demand fails to load', async () => {
    const failure = new Refusal(500, 'The database sleeps');
    api.responses.fail('getCapabilityDemand', failure, failure);
    await renderMaturity(api, tabPath, { entity: system });
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: /Checkout/ }),
    ).toBeInTheDocument();
  });
});
