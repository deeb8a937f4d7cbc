import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from './__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from './__testUtils__/renderMaturity';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('MaturityTab', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  it('shows that it is loading', async () => {
    const release = api.responses.hold('getReport');
    await renderMaturity(api, tabPath);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    release();
    expect(await screen.findByText('Not assessed yet')).toBeInTheDocument();
  });

  it('says that the user may not see it', async () => {
    api.responses.fail('getReport', new Refusal(403, 'No'));
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText('You do not have access'),
    ).toBeInTheDocument();
  });

  it('shows what failed, and retries on demand', async () => {
    api.responses.fail(
      'getReport',
      // One for the first attempt, one for the automatic retry.
      new Refusal(500, 'The database sleeps'),
      new Refusal(500, 'The database sleeps'),
    );
    await renderMaturity(api, tabPath);
    expect(await screen.findAllByText(/The database sleeps/)).not.toHaveLength(
      0,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Not assessed yet')).toBeInTheDocument();
  });

  it.each(['getModels', 'getModel'])(
    'calls %s twice before it reports a failure',
    async method => {
      const failure = new Refusal(500, 'The database sleeps');
      api.responses.fail(method, failure, failure, failure, failure);
      await renderMaturity(api, tabPath);
      await screen.findByRole('alert');
      expect(api.responses.count(method)).toBe(2);
    },
  );

  it('offers to continue a draft', async () => {
    await api.setDraftAnswer(
      checkoutRef,
      'technology.runtime',
      assessedAt(2),
      null,
      {},
    );
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByRole('link', { name: 'Continue assessment' }),
    ).toBeInTheDocument();
  });

  it('does not offer to continue a draft with nothing to submit', async () => {
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
    // Chosen, and cleared again.
    api
      .draftOf(checkoutRef)
      .overwrite('people.culture', null, 'user:default/ben');
    await renderMaturity(api, tabPath);
    const button = await screen.findByRole('link', {
      name: 'Update assessment',
    });
    await waitFor(() => expect(api.responses.count('getDraft')).toBe(1));
    await act(async () => {});
    expect(button).toHaveTextContent('Update assessment');
    expect(
      screen.queryByRole('link', { name: 'Continue assessment' }),
    ).not.toBeInTheDocument();
  });

  it.each(['assessed', 'not assessed'])(
    'names the unknown capabilities of a provider that is %s',
    async state => {
      if (state === 'assessed') {
        api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
      }
      api.assessments().unknownCapabilities = ['observabilty', 'x'];
      await renderMaturity(api, tabPath);
      expect(
        await screen.findByText(
          'The annotation cnmm.io/provides-capabilities names capabilities that no model has: observabilty, x. They are ignored; check how they are spelt.',
        ),
      ).toBeInTheDocument();
    },
  );

  it('does not reveal a source that is hidden from the user', async () => {
    const payments = 'system:default/payments';
    api.inherit(checkoutRef, [{ entityRef: payments, relation: 'system' }]);
    api.assess(payments, { 'people.culture': assessedAt(4) });
    api.assessments().hidden.add(payments);
    await renderMaturity(api, `${tabPath}?area=people.culture`);
    const areas = within(
      await screen.findByRole('list', { name: 'Aspect people' }),
    );
    expect(areas.getByText(/^inherited ↑ ·/)).toBeInTheDocument();
    const details = screen.getByRole('region', { name: 'Area people.culture' });
    expect(details).toHaveTextContent(/Answered .* · fresh · inherited ↑/);
    expect(document.body).not.toHaveTextContent(/payments/);
    expect(
      screen.getByText(/1 is already answered elsewhere/),
    ).toBeInTheDocument();
  });

  it('says that the backend does not know the entity', async () => {
    api.responses.fail('getReport', new Refusal(404, 'Not found'));
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(/There is no maturity data for this entity/),
    ).toBeInTheDocument();
  });

  it('says what to expect from the first assessment', async () => {
    await renderMaturity(api, tabPath);
    // 5 questions of 40 s each are 4 minutes, rounded up.
    expect(
      await screen.findByText('5 questions, about 4 minutes.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start assessment' }),
    ).toHaveAttribute('href', '/maturity/assess/component/default/checkout');
    expect(screen.queryByText('Aspects')).not.toBeInTheDocument();
  });

  it('shows inherited answers before the first assessment', async () => {
    api.inherit(checkoutRef, [
      { entityRef: 'group:default/team-payments', relation: 'owner' },
    ]);
    api.assess('group:default/team-payments', {
      'people.culture': assessedAt(2),
      'people.skills': assessedAt(3),
    });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(/2 are already answered by/),
    ).toHaveTextContent('team-payments');
    expect(
      screen.getByRole('button', { name: /^Aspect people/ }),
    ).toHaveTextContent('2 · Operate');
  });

  it('dates each answer, and counts those that are stale', async () => {
    // Answers are stale after 180 days.
    api.assess(
      checkoutRef,
      { 'technology.runtime': assessedAt(2), 'people.ai': assessedAt(3) },
      new Date(Date.now() - 190 * DAY_MS).toISOString(),
    );
    api.assess(checkoutRef, { 'people.ai': assessedAt(3) });
    await renderMaturity(api, tabPath);
    expect(
      (await screen.findByText('Coverage:')).parentElement,
    ).toHaveTextContent(/ · 1 stale$/);
    expect(screen.getByText('Oldest answer:').parentElement).toHaveTextContent(
      '6 months ago',
    );
    // People are at 3, technology at 2.
    expect(screen.getByText('Weakest:').parentElement).toHaveTextContent(
      'Aspect technology 2 · Operate',
    );
    const runtime = screen.getByRole('button', {
      name: /^Area technology.runtime/,
    }).parentElement;
    expect(runtime).toHaveTextContent(/6 months agostale$/);
  });

  describe('of an assessed entity', () => {
    beforeEach(async () => {
      api.inherit(checkoutRef, [
        { entityRef: 'system:default/payments', relation: 'system' },
      ]);
      api.assess('system:default/payments', {
        'people.culture': assessedAt(4),
      });
      api.assess(
        checkoutRef,
        {
          'people.skills': { state: 'unknown' },
          'people.ai': { state: 'not-applicable', reason: 'No AI here' },
          'technology.runtime': {
            ...assessedAt(2, ['technology.runtime.l3-one']),
            note: 'Since the move',
            evidence: [
              { url: 'https://example.org/run', title: 'Runbook' },
              { url: 'data:text/html,hello' },
            ],
          },
          'technology.release': assessedAt(3),
        },
        new Date(Date.now() - 41 * DAY_MS).toISOString(),
      );
      await renderMaturity(api, tabPath);
      await screen.findByText('Overall');
    });

    it('shows its levels, last assessment, owner and system', () => {
      // People: culture is at 4. Technology: the lower median of 2 and 3 is 2.
      // Overall: the lower median of 4 and 2 is 2.
      expect(
        screen.getByRole('heading', { name: /^Overall/ }),
      ).toHaveTextContent('2 · Operate');
      expect(screen.getByText('Test model 1.0.0')).toBeInTheDocument();
      // Skills are unknown, and do not count.
      expect(definitionOf('Coverage')).toHaveTextContent(
        '4 of 5 areas answered · partial',
      );
      expect(definitionOf('Last assessed')).toHaveTextContent(
        '41 days ago by ana',
      );
      expect(definitionOf('Owner')).toHaveTextContent('team-payments');
      expect(definitionOf('System')).toHaveTextContent('payments');
      expect(
        screen.getByRole('link', { name: 'Update assessment' }),
      ).toBeInTheDocument();
      expect(
        screen.getByText(/lower median of the assessed areas/),
      ).toBeInTheDocument();
    });

    it('shows a tile per aspect that filters the areas', async () => {
      const tile = screen.getByRole('button', { name: /^Aspect technology/ });
      expect(tile).toHaveTextContent('2 · Operate');
      expect(tile).toHaveTextContent(
        'Weakest: Area technology.runtime 2 · Operate',
      );
      expect(
        screen.getByRole('button', { name: /^Aspect people/ }),
      ).toHaveTextContent('2/3 answered');

      const people = { name: /^Practice areas of\s*Aspect people/ };
      await userEvent.click(tile);
      expect(tile).toHaveAttribute('aria-pressed', 'true');
      expect(screen.queryByRole('button', people)).not.toBeInTheDocument();

      await userEvent.click(tile);
      expect(tile).toHaveAttribute('aria-pressed', 'false');
      expect(screen.getByRole('button', people)).toBeInTheDocument();
    });

    it('opens the weakest aspect, and others on demand', async () => {
      expect(
        screen.getByRole('list', { name: 'Aspect technology' }),
      ).toBeInTheDocument();
      const people = screen.getByRole('button', {
        name: /^Practice areas of\s*Aspect people/,
      });
      expect(people).toHaveAttribute('aria-expanded', 'false');
      await userEvent.click(people);
      expect(
        screen.getByRole('list', { name: 'Aspect people' }),
      ).toBeInTheDocument();
      await userEvent.click(people);
      expect(
        screen.queryByRole('list', { name: 'Aspect people' }),
      ).not.toBeInTheDocument();
    });

    it('closes an area together with its aspect', async () => {
      const runtime = () =>
        screen.queryByRole('region', { name: 'Area technology.runtime' });
      const aspect = screen.getByRole('button', {
        name: /^Practice areas of\s*Aspect technology/,
      });
      await userEvent.click(
        screen.getByRole('button', { name: /^Area technology.runtime/ }),
      );
      expect(runtime()).toBeInTheDocument();
      await userEvent.click(aspect);
      expect(runtime()).not.toBeInTheDocument();
      await userEvent.click(aspect);
      expect(runtime()).not.toBeInTheDocument();
    });

    async function openPeople() {
      await userEvent.click(
        screen.getByRole('button', {
          name: /^Practice areas of\s*Aspect people/,
        }),
      );
    }

    it('lists the answer to each area and its source', async () => {
      await openPeople();
      const list = within(screen.getByRole('list', { name: 'Aspect people' }));
      const [culture, skills, ai] = list.getAllByRole('listitem');
      expect(culture).toHaveTextContent('4 · Improve');
      expect(culture).toHaveTextContent('from the system ↑ payments');
      expect(
        within(culture).getByRole('link', { name: /payments/ }),
      ).toHaveAttribute('href', '/catalog/default/system/payments');
      expect(skills).toHaveTextContent('Don’t know yet');
      expect(ai).toHaveTextContent('Not applicable');
      expect(
        screen.getByRole('button', { name: /^Area technology.runtime/ }),
      ).toHaveTextContent('1/2 of level 3');
    });

    it('shows the current and the next level of the chosen area', async () => {
      await userEvent.click(
        screen.getByRole('button', { name: /^Area technology.runtime/ }),
      );
      const area = within(
        screen.getByRole('region', { name: 'Area technology.runtime' }),
      );
      expect(
        area.getByText('Being at 2 of technology.runtime.'),
      ).toBeInTheDocument();
      expect(
        area.getByText('Being at 3 of technology.runtime.'),
      ).toBeInTheDocument();
      const [one, two] = within(
        area.getByText('Practices of 3 · Scale').parentElement!,
      ).getAllByRole('listitem');
      expect(within(one).getByTitle('In place')).toBeInTheDocument();
      expect(within(two).getByTitle('Not yet')).toBeInTheDocument();
      expect(area.getByText('Since the move')).toBeInTheDocument();
      expect(area.getByRole('link', { name: /Runbook/ })).toHaveAttribute(
        'rel',
        expect.stringContaining('noopener'),
      );
      expect(area.queryByText(/data:/)).not.toBeInTheDocument();
    });

    it('shows why an area is not applicable', async () => {
      await openPeople();
      await userEvent.click(
        screen.getByRole('button', { name: /^Area people.ai/ }),
      );
      expect(
        screen.getByText('Not applicable: No AI here'),
      ).toBeInTheDocument();
    });
  });

  function definitionOf(term: string): HTMLElement {
    const definition = screen.getByText(`${term}:`).nextElementSibling;
    if (!(definition instanceof HTMLElement)) {
      throw new Error(`${term} has no definition`);
    }
    return definition;
  }
});
