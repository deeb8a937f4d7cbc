import type { AgedFact } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from './__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from './__testUtils__/renderMaturity';
import { testRollup } from './portfolio/__testUtils__/testRollup';

const runtime = 'technology.runtime';
const form = '/maturity/assess/component/default/checkout?step=technology';

const fact = (id: string, changes: Partial<AgedFact> = {}): AgedFact => ({
  id,
  value: true,
  entityRef: checkoutRef,
  observedAt: new Date(Date.now() - 2 * 24 * 60 * 60 * 1000).toISOString(),
  source: 'ci',
  freshness: 'fresh',
  ...changes,
});

const model = testModel({
  checks: [
    {
      id: 'argo',
      title: 'Argo CD application',
      when: { fact: 'ci/argo' },
      supports: [`${runtime}.l1-one`, `${runtime}.l3-one`, `${runtime}.l3-two`],
    },
    {
      id: 'coverage',
      title: 'Test coverage',
      when: { fact: 'ci/coverage', atMost: 20 },
      contradicts: [`${runtime}.l2-two`, `${runtime}.l4-two`],
    },
    {
      id: 'dashboards',
      title: 'Dashboards',
      when: { fact: 'ci/dashboards' },
      uses: ['observability'],
    },
  ],
});

describe('evidence', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(model);
    api.assessments().facts = [
      fact('ci/argo', {
        value: 'checkout',
        link: 'https://argo.example.com/checkout',
      }),
      fact('ci/coverage', { value: 12.5 }),
    ];
  });

  const region = async (name: string) =>
    within(await screen.findByRole('region', { name }));

  describe('on the tab', () => {
    beforeEach(() => {
      api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    });

    it('marks the areas, and tells what was seen', async () => {
      await renderMaturity(api, `${tabPath}?area=${runtime}`);
      // Levels 1 and 2 have two practices each.
      const areas = await region('Practice areas');
      expect(
        areas.getByTitle('1 of 4 practices in place seen'),
      ).toBeInTheDocument();
      expect(
        areas.getByTitle('1 of 4 practices in place contradicted'),
      ).toBeInTheDocument();
      const area = await region(`Area ${runtime}`);
      expect(
        area.getByText('Practice two of level 2.').parentElement,
      ).toHaveTextContent('Speaks against it: Test coverage12.5· 2 days ago');
      const seen = area.getByText('Practice one of level 1.').parentElement!;
      expect(seen).toHaveTextContent('Seen: Argo CD application');
      expect(
        within(seen).getByRole('link', { name: /^checkout/ }),
      ).toHaveAttribute('href', 'https://argo.example.com/checkout');
    });

    it('says that one may be further, and leads to the question', async () => {
      await renderMaturity(api, `${tabPath}?area=${runtime}`);
      const area = await region(`Area ${runtime}`);
      expect(
        area.getByText(
          'Perhaps you are further than you say: 2 more practices were seen',
        ),
      ).toBeInTheDocument();
      expect(
        await area.findByRole('link', { name: 'Look at this question again' }),
      ).toHaveAttribute(
        'href',
        `/maturity/assess/component/default/checkout?area=${runtime}`,
      );
    });

    it('says how it is known that a capability is in use', async () => {
      const link = 'https://dashboards.example.com/checkout';
      api.assessments().facts = [fact('ci/dashboards', { link })];
      await renderMaturity(api, tabPath);
      const panel = await region('Recommended platform capabilities');
      const [item] = panel.getAllByRole('listitem');
      expect(item).toHaveTextContent('in use');
      expect(item).toHaveTextContent('Seen: Dashboards· 2 days ago');
      // There are no words that could lead there.
      expect(
        within(item).getByRole('link', { name: /^2 days ago/ }),
      ).toHaveAttribute('href', link);
    });

    it('says which provider is declared as a dependency', async () => {
      api.assessments().capabilities.set('observability', {
        providers: ['resource:default/metrics', 'resource:default/logs'],
        dependsOn: ['resource:default/metrics'],
      });
      await renderMaturity(api, tabPath);
      const panel = await region('Recommended platform capabilities');
      const declared = panel.getByText('declared as a dependency');
      expect(declared.parentElement).toHaveTextContent(/^metrics/);
    });

    it('marks a folded aspect, as its areas are out of sight', async () => {
      await renderMaturity(api, tabPath);
      const summary = await screen.findByRole('button', {
        name: /^Practice areas of\s*Aspect technology/,
      });
      expect(summary).toHaveAttribute('aria-expanded', 'true');
      expect(within(summary).queryByTitle(/practices in place/)).toBeNull();
      await userEvent.click(summary);
      expect(
        within(summary).getByTitle('1 of 4 practices in place contradicted'),
      ).toBeInTheDocument();
    });

    it('counts what facts say, at its head', async () => {
      await renderMaturity(api, tabPath);
      const title = await screen.findByText('Facts:');
      expect(title.parentElement).toHaveTextContent(
        '1 of 4 practices in place seen11 of 4 practices in place contradicted1',
      );
    });

    it('says which steps are seen already', async () => {
      await renderMaturity(api, tabPath);
      const plan = await region('Do next');
      expect(
        plan.getByText(
          'Tools have seen 2 of these practices already: tick them in the next assessment.',
        ),
      ).toBeInTheDocument();
    });

    it('marks what is old', async () => {
      api.assessments().facts = [fact('ci/argo', { freshness: 'stale' })];
      await renderMaturity(api, `${tabPath}?area=${runtime}`);
      const area = await region(`Area ${runtime}`);
      const seen = area.getByText('Practice one of level 1.').parentElement!;
      expect(within(seen).getByText('stale')).toBeInTheDocument();
    });

    it('says nothing where nothing was seen', async () => {
      api.assessments().facts = [];
      await renderMaturity(api, `${tabPath}?area=${runtime}`);
      await region(`Area ${runtime}`);
      expect(screen.queryByTitle(/practices in place/)).toBeNull();
      expect(screen.queryByText('What tools have seen')).toBeNull();
      expect(screen.queryByText('Facts:')).toBeNull();
      expect(screen.queryByText(/^Tools have seen/)).toBeNull();
    });
  });

  describe('in the assessment', () => {
    it('is there before a level is chosen', async () => {
      await renderMaturity(api, form);
      const area = await region(`Area ${runtime}`);
      // Of level 1, one of two; of level 3, both; against one each of 2 and 4.
      expect(
        await area.findByTitle('1 of 2 practices seen'),
      ).toBeInTheDocument();
      expect(area.getByTitle('2 of 2 practices seen')).toBeInTheDocument();
      expect(area.getAllByTitle('1 of 2 practices contradicted')).toHaveLength(
        2,
      );
      await userEvent.click(
        area.getByText('Tools have seen something of 5 practices'),
      );
      expect(
        area.getByText('Practice two of level 2.').parentElement,
      ).toHaveTextContent('Speaks against it: Test coverage12.5');
    });

    it('is ticked at one click, by a person', async () => {
      await renderMaturity(api, form);
      const area = await region(`Area ${runtime}`);
      await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
      const practice = area.getByRole('checkbox', {
        name: /^Practice one of level 3\. Seen: Argo CD application/,
      });
      expect(practice).not.toBeChecked();
      await userEvent.click(
        area.getByRole('button', { name: 'Tick the 2 that were seen' }),
      );
      expect(practice).toBeChecked();
      await area.findByText(/^Saved/);
      expect(api.draftOf(checkoutRef).read(runtime).answer).toEqual(
        assessedAt(2, [`${runtime}.l3-one`, `${runtime}.l3-two`]),
      );
      expect(area.queryByRole('button', { name: /that were seen/ })).toBeNull();
      await userEvent.click(practice);
      expect(
        area.getByRole('button', { name: 'Tick the one that was seen' }),
      ).toBeInTheDocument();
    });

    it('asks for a word where facts speak against an answer', async () => {
      await renderMaturity(api, form);
      const area = await region(`Area ${runtime}`);
      const warning = /^Facts speak against part of this answer/;
      await userEvent.click(area.getByRole('radio', { name: '1 · Build' }));
      expect(area.queryByText(warning)).toBeNull();
      await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
      expect(area.getByText(warning)).toBeInTheDocument();
      await area.findByText(/^Saved/);
      await userEvent.click(
        screen.getByRole('button', { name: 'Next: Review and submit' }),
      );
      expect(
        await screen.findByText('Facts speak against 1 answer'),
      ).toBeInTheDocument();
      expect(screen.getByText('No note says why yet.')).toBeInTheDocument();
      // It does not forbid.
      await userEvent.click(
        screen.getByRole('button', { name: 'Submit assessment' }),
      );
      expect(
        await screen.findByText(/^Assessment 1 has been submitted/),
      ).toBeInTheDocument();
    });

    it('shows the word of why in the review', async () => {
      api.assess(checkoutRef, {
        [runtime]: { ...assessedAt(2), note: 'Measured without the mocks.' },
      });
      await renderMaturity(
        api,
        '/maturity/assess/component/default/checkout?step=review',
      );
      expect(
        await screen.findByText('Note: Measured without the mocks.'),
      ).toBeInTheDocument();
    });
  });

  describe('in the portfolio', () => {
    it('leads to the claims of an owner that facts speak against', async () => {
      api.portfolio.rollupsBy.owner = [
        testRollup('team-a', {
          group: { ref: 'group:default/team-a', title: 'team-a' },
          evidence: { supported: 4, contradicted: 3, none: 9 },
        }),
      ];
      await renderMaturity(api, '/maturity?type=service');
      const panel = await region('Coverage and age by owner');
      expect(
        await panel.findByRole('link', {
          name: '3 claims of team-a that facts speak against',
        }),
      ).toHaveAttribute(
        'href',
        '/maturity?view=entities&owner=group%3Adefault%2Fteam-a&type=service&evidence=contradicted#list',
      );
    });

    it('has no such column where facts speak against nothing', async () => {
      api.portfolio.rollupsBy.owner = [
        testRollup('team-a', {
          group: { ref: 'group:default/team-a', title: 'team-a' },
        }),
      ];
      await renderMaturity(api, '/maturity');
      const panel = await region('Coverage and age by owner');
      await panel.findByRole('rowheader', { name: 'team-a' });
      expect(panel.queryByText('Claims to look at')).toBeNull();
    });

    it('has a list of the entities behind the number', async () => {
      await renderMaturity(
        api,
        '/maturity?view=entities&evidence=contradicted',
      );
      expect(
        await screen.findByRole('heading', {
          name: 'With claims that facts speak against',
        }),
      ).toBeInTheDocument();
    });

    it('counts them in the first lines, which lead to the list', async () => {
      api.portfolio.rollupsBy.kind = [
        testRollup('component', {
          evidence: { supported: 4, contradicted: 3, none: 9 },
        }),
        testRollup('system', {
          evidence: { supported: 0, contradicted: 2, none: 1 },
        }),
      ];
      await renderMaturity(api, '/maturity?type=service');
      const figures = await region('Figures');
      expect(
        await figures.findByRole('link', { name: '5 claims to look at' }),
      ).toHaveAttribute(
        'href',
        '/maturity?view=entities&type=service&evidence=contradicted#list',
      );
    });

    it('is a filter of the list, most to look at first', async () => {
      await renderMaturity(api, '/maturity?view=entities');
      await userEvent.click(await screen.findByLabelText('Facts Any'));
      await userEvent.click(
        screen.getByRole('option', {
          name: 'With claims that facts speak against',
        }),
      );
      expect(
        await screen.findByText(
          'Sorted by claims that facts speak against, descending.',
        ),
      ).toBeInTheDocument();
      expect(api.portfolio.lastOf('getPortfolioEntities')).toMatchObject({
        filter: { evidence: 'contradicted' },
        options: { sort: '-contradicted' },
      });
    });

    it('tells the share of claims with evidence over time', async () => {
      const point = (date: string, supported: number, none: number) => ({
        date,
        entities: 4,
        aspects: model.aspects.map(({ id }) => ({
          aspectId: id,
          counts: {},
          notAssessed: 4,
          median: null,
          min: null,
        })),
        evidence: { supported, contradicted: supported / 10, none },
      });
      api.trend = [
        point('2026-09-01', 0, 0),
        point('2026-10-01', 0, 100),
        point('2026-11-01', 20, 78),
      ];
      await renderMaturity(api, '/maturity');
      const panel = await region('Levels over time');
      // 22 of 100, and none of 100 when facts were first compared.
      expect(
        await panel.findByText(
          /^Facts say something about 22% of what is claimed to be in place, 0% on 1 Oct 2026:/,
        ),
      ).toHaveTextContent('20 supported, 2 contradicted');
      expect(
        panel.getByRole('link', { name: '2 contradicted' }),
      ).toHaveAttribute(
        'href',
        '/maturity?view=entities&evidence=contradicted#list',
      );
    });
  });
});
