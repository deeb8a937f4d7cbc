import { identityApiRef } from '@backstage/core-plugin-api';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { distributionOf } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { EntityMaturityCard, HomePageOwnedMaturity, maturityApiRef } from '..';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { checkout, checkoutRef } from '../__testUtils__/renderMaturity';

describe('Maturity cards', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  function render(card: JSX.Element, owners: string[] = []) {
    const identity = mockApis.identity({ ownershipEntityRefs: owners });
    return renderInTestApp(
      <TestApiProvider
        apis={[
          [maturityApiRef, api],
          [identityApiRef, identity],
        ]}
      >
        <FlatRoutes>
          <Route path="/" element={card} />
        </FlatRoutes>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
  }

  describe('EntityMaturityCard', () => {
    const card = (
      <EntityProvider entity={checkout}>
        <EntityMaturityCard />
      </EntityProvider>
    );

    it('shows the level of each aspect, and links to the tab', async () => {
      api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
      await render(card);
      const technology = await screen.findByText('Aspect technology');
      expect(screen.queryByText(/^Hatched/)).not.toBeInTheDocument();
      expect(technology.parentElement).toHaveTextContent('2 · Operate');
      expect(screen.getByText('Aspect people').parentElement).toHaveTextContent(
        'Not assessed',
      );
      expect(
        screen.getByRole('link', { name: /Open the Maturity tab/ }),
      ).toHaveAttribute('href', '/catalog/default/component/checkout/maturity');
    });

    it('shows the owner, the first step and what it most needs', async () => {
      api.assess(checkoutRef, {
        'technology.runtime': assessedAt(2),
        'people.culture': assessedAt(1),
      });
      await render(card);
      expect(
        await screen.findByText('Owner:').then(term => term.parentElement),
      ).toHaveTextContent('Owner:team-payments');
      // Every practice is missing and no target is set: the lowest area of the
      // lowest aspect comes first.
      expect(screen.getByText('Do next:').parentElement).toHaveTextContent(
        'Do next:Aspect people / Area people.culture: to 2 · Operate',
      );
      expect(
        screen.getByText('Most wanted capability:').parentElement,
      ).toHaveTextContent(/Observability.*missing/);
    });

    it('hatches what is only inherited, and says so', async () => {
      api.inherit(checkoutRef, [
        { entityRef: 'system:default/payments', relation: 'system' },
      ]);
      api.assess('system:default/payments', {
        'people.culture': assessedAt(1),
      });
      api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
      await render(card);
      // Five steps of a bar, each hatched or not.
      const hatched = (aspect: string) =>
        screen
          .getByText(aspect)
          .parentElement?.querySelectorAll('[class*="inherited"]').length;
      expect(await screen.findByText('Aspect people')).toBeVisible();
      expect(hatched('Aspect people')).toBe(5);
      expect(hatched('Aspect technology')).toBe(0);
      expect(screen.getByText('Aspect people').parentElement).toHaveTextContent(
        '1 · Build inherited',
      );
      expect(
        screen.getByText('Aspect technology').parentElement,
      ).not.toHaveTextContent('inherited');
      expect(screen.getByText(/^Hatched: only answers of/)).toBeVisible();
    });

    it('wants no capability that is in use already', async () => {
      const { capabilities } = api.assessments();
      capabilities.set('observability', {
        providers: ['resource:default/metrics'],
        dependsOn: ['resource:default/metrics'],
      });
      api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
      await render(card);
      await screen.findByText('Do next:');
      expect(
        screen.queryByText('Most wanted capability:'),
      ).not.toBeInTheDocument();
    });

    it('says that nothing is assessed yet', async () => {
      await render(card);
      expect(await screen.findByText('Not assessed yet.')).toBeInTheDocument();
    });

    it('shows that it is loading', async () => {
      api.responses.hold('getReport');
      await render(card);
      expect(await screen.findByLabelText('Loading')).toBeInTheDocument();
    });

    it('says that the user may not see it', async () => {
      api.responses.fail('getReport', new Refusal(403, 'No'));
      await render(card);
      expect(
        await screen.findByText('You do not have access.'),
      ).toBeInTheDocument();
    });

    it('shows what failed, and retries on demand', async () => {
      const failure = new Refusal(500, 'The database sleeps');
      api.responses.fail('getReport', failure, failure);
      await render(card);
      await userEvent.click(
        await screen.findByRole('button', { name: 'Try again' }),
      );
      expect(await screen.findByText('Not assessed yet.')).toBeInTheDocument();
    });
  });

  describe('HomePageOwnedMaturity', () => {
    const owner = 'group:default/team-payments';

    beforeEach(() => {
      api.portfolio.rollups = [
        {
          group: { ref: owner, title: 'Team payments' },
          entities: 3,
          direct: 3,
          notAssessed: 1,
          withoutOwnAssessment: 1,
          stale: 0,
          coverage: { answered: 4, total: 15 },
          evidence: { supported: 0, contradicted: 0, none: 0 },
          aspects: [
            {
              aspectId: 'technology',
              inherited: 0,
              ...distributionOf([0, 1, 2, 3, 4, 5], new Map([[2, 2]]), 1),
            },
          ],
        },
      ];
    });

    it('shows what the teams of the user own, by owner', async () => {
      await render(<HomePageOwnedMaturity />, [owner]);
      expect(
        await screen.findByRole('link', { name: 'Team payments' }),
      ).toHaveAttribute(
        'href',
        '/catalog/default/group/team-payments/maturity',
      );
      expect(screen.getByText('3 components')).toBeInTheDocument();
      expect(screen.getByText('Median 2 · Operate')).toBeInTheDocument();
      expect(screen.getByText('1 without own assessment')).toBeInTheDocument();
      // None is stale.
      expect(screen.queryByText(/stale/)).not.toBeInTheDocument();
      expect(api.portfolio.filter).toEqual({ owner: [owner] });
    });

    it('asks for owners as the catalog writes them', async () => {
      await render(<HomePageOwnedMaturity />, ['Group:Default/Team-Payments']);
      await screen.findByRole('link', { name: 'Team payments' });
      expect(api.portfolio.filter).toEqual({ owner: [owner] });
    });

    it('asks for the rollups of 150 groups in parts, and shows the first ones', async () => {
      const owners = Array.from(
        { length: 150 },
        (_, index) => `group:default/team-${String(index).padStart(3, '0')}`,
      );
      const [only] = api.portfolio.rollups;
      // The backend refuses more than 100 values, and lists those that have
      // entities.
      jest.spyOn(api, 'getRollups').mockImplementation(async (_, filter) => {
        const asked: string[] = JSON.parse(JSON.stringify(filter)).owner;
        if (asked.length > 100) throw new Refusal(400, 'owner: too many');
        const items = asked
          .filter(ref => /[05]$/.test(ref))
          .reverse()
          .map(ref => ({ ...only, group: { ref, title: ref.slice(14) } }));
        return { items, totalItems: items.length };
      });
      await render(<HomePageOwnedMaturity />, owners);
      // Every fifth of 150 owns something; eight are shown.
      await userEvent.click(
        await screen.findByRole('button', { name: 'Show all 30' }),
      );
      expect(
        screen
          .getAllByRole('link')
          .map(({ textContent }) => textContent)
          .filter(text => text?.startsWith('team-')),
      ).toEqual(
        Array.from(
          { length: 30 },
          (_, index) => `team-${String(5 * index).padStart(3, '0')}`,
        ),
      );
    });

    it('sends no request if the user owns nothing', async () => {
      await render(<HomePageOwnedMaturity />);
      expect(
        await screen.findByText(/Your teams do not own anything/),
      ).toBeInTheDocument();
      expect(api.responses.count('getRollups')).toBe(0);
    });

    it('says that the user may not see it', async () => {
      api.responses.fail('getRollups', new Refusal(403, 'No'));
      await render(<HomePageOwnedMaturity />, [owner]);
      expect(
        await screen.findByText('You do not have access.'),
      ).toBeInTheDocument();
    });
  });
});
