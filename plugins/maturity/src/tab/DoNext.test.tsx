import type { Entity } from '@backstage/catalog-model';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const runtime = 'technology.runtime';

const provider = (kind: string, name: string, docs?: boolean): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    namespace: 'default',
    name,
    ...(docs && { annotations: { 'backstage.io/techdocs-ref': 'dir:.' } }),
    links: [
      { url: 'https://example.org/use', title: 'How to use' },
      { url: 'data:text/html,hello', title: 'Not a page' },
    ],
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-platform' }],
});

const entities: Entity[] = [
  provider('Component', 'jaeger', true),
  provider('Template', 'traced-service'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { namespace: 'default', name: 'team-platform' },
    spec: { profile: { email: 'platform@example.com' } },
  },
];

describe('DoNext', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  const plan = () => screen.findByRole('region', { name: 'Do next' });

  async function steps() {
    return [...(await plan()).querySelectorAll<HTMLElement>('ol > li')];
  }

  /** The capabilities beside the steps. */
  async function capabilities() {
    const list = await screen.findByRole('list', {
      name: 'Recommended platform capabilities',
    });
    return [...list.children].map(item => {
      if (!(item instanceof HTMLElement)) throw new Error('not an item');
      return item;
    });
  }

  it('puts steps that complete a level first, and links to their areas', async () => {
    api.assess(checkoutRef, {
      // Two practices of level 2 are left, in the lowest area.
      'people.ai': assessedAt(1),
      // One of the two practices of level 3 is left.
      [runtime]: assessedAt(2, [`${runtime}.l3-one`]),
    });
    await renderMaturity(api, tabPath);
    const [first, second] = await steps();
    expect(first).toHaveTextContent('Practice two of level 3.');
    expect(first).toHaveTextContent(
      `Aspect technology / Area ${runtime}: to 3 · Scale`,
    );
    expect(first).toHaveTextContent('One practice left for this level');
    // Practice two needs no capability.
    expect(first).not.toHaveTextContent('Needs');
    expect(second).toHaveTextContent(
      'Aspect people / Area people.ai: to 2 · Operate',
    );
    expect(second).toHaveTextContent('Weakest of its aspect');
    expect(second).toHaveTextContent('Practice one of level 2. (and 1 more)');
    expect(second).toHaveTextContent('Practice two of level 2.');

    await userEvent.click(within(first).getByRole('link'));
    expect(
      screen.getByRole('region', { name: `Area ${runtime}` }),
    ).toHaveFocus();
  });

  it('shows a step of each kind first, and how many there are', async () => {
    // Practice one needs observability, which nobody offers.
    api.assess(checkoutRef, {
      'people.ai': assessedAt(1, ['people.ai.l2-one']),
      'people.skills': assessedAt(1, ['people.skills.l2-one']),
      'people.culture': assessedAt(1, ['people.culture.l2-one']),
      [runtime]: assessedAt(2),
    });
    await renderMaturity(api, tabPath);
    const panel = within(await plan());
    expect(
      panel.getByRole('heading', { name: 'Your team can do now (3)' }),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('heading', { name: 'Waiting for the platform (1)' }),
    ).toBeInTheDocument();
    const shown = (name: string) =>
      within(panel.getByRole('list', { name })).getAllByRole('link').length;
    expect(shown('Your team can do now')).toBe(2);
    expect(shown('Waiting for the platform')).toBe(1);
  });

  it('shows the providers of a capability with their docs and templates', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    api.assessments().capabilities.set('observability', {
      providers: [
        'component:default/jaeger',
        'template:default/traced-service',
      ],
    });
    await renderMaturity(api, tabPath, { entities, hasDocsAndTemplates: true });
    const [step] = await steps();
    expect(step).toHaveTextContent('Needs Observability available');
    expect(
      within(await plan()).getByRole('list', {
        name: 'Adopt from the platform',
      }),
    ).toContainElement(step);
    const [capability] = (await capabilities()).map(item => within(item));
    expect(capability.getByText('available')).toBeInTheDocument();
    expect(capability.getByText(/^Helps with/)).toHaveTextContent(
      `Helps with Aspect technology / Area ${runtime}`,
    );
    expect(
      await capability.findByRole('link', { name: 'Docs of jaeger' }),
    ).toHaveAttribute('href', '/docs/default/component/jaeger');
    expect(
      capability.getByRole('link', { name: 'Open template: traced-service' }),
    ).toHaveAttribute('href', '/create/templates/default/traced-service');
    expect(
      capability.getAllByRole('link', { name: /team-platform/ }),
    ).toHaveLength(2);
    // Their owner is read after them.
    expect(
      await capability.findAllByRole('link', { name: 'platform@example.com' }),
    ).toHaveLength(2);
    // Links are left out if there are docs, or if they are not web addresses.
    expect(capability.getAllByText('How to use')).toHaveLength(1);
    expect(capability.queryByText('Not a page')).not.toBeInTheDocument();
  });

  it('says that nobody offers a capability', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    await renderMaturity(api, tabPath);
    const [step] = await steps();
    expect(step).toHaveTextContent('Needs Observability missing');
    const [capability] = await capabilities();
    expect(capability).toHaveTextContent('Nobody offers this yet.');
  });

  it('links to a provider that the catalog does not return', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    api.assessments().capabilities.set('observability', {
      providers: ['component:default/jaeger'],
      dependsOn: ['component:default/jaeger'],
    });
    await renderMaturity(api, tabPath);
    const [step] = await steps();
    expect(step).toHaveTextContent('Uses Observability');
    const [capability] = await capabilities();
    expect(capability).toHaveTextContent('in use');
    expect(
      within(capability).getByRole('link', { name: /jaeger/ }),
    ).toHaveAttribute('href', '/catalog/default/component/jaeger');
  });

  it('says that every practice of the next level is in place', async () => {
    api.assess(checkoutRef, {
      [runtime]: assessedAt(2, [`${runtime}.l3-one`, `${runtime}.l3-two`]),
    });
    await renderMaturity(api, tabPath);
    const [step] = await steps();
    expect(step).toHaveTextContent('All practices of 3 · Scale are in place');
    expect(step).toHaveTextContent('Only a new answer is missing');
  });

  it('says what is not answered yet, and leads there', async () => {
    // Of five questions, two are asked of groups.
    api.assess(checkoutRef, {
      [runtime]: assessedAt(5),
      'people.ai': { state: 'unknown' },
    });
    await renderMaturity(api, `${tabPath}?aspect=people`);
    const panel = within(
      await screen.findByRole('region', { name: 'Do next in Aspect people' }),
    );
    panel.getByText(/1 question is not answered yet/);
    expect(
      await panel.findByRole('link', { name: 'Answer now' }),
    ).toHaveAttribute(
      'href',
      '/maturity/assess/component/default/checkout?area=people.ai',
    );
    expect(panel.queryByText(/at its last level/)).not.toBeInTheDocument();
  });

  it('has no steps at the last level', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(5) });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(/Every assessed area is at its last level/),
    ).toBeInTheDocument();
  });

  it('puts steps towards a target first, and says so', async () => {
    api.assess(checkoutRef, {
      'people.ai': assessedAt(1),
      [runtime]: assessedAt(2),
    });
    await api.setTarget(checkoutRef, 'technology', { level: 4 });
    await renderMaturity(api, tabPath);
    await plan();
    const towards = screen.getByRole('list', { name: 'Towards your target' });
    expect(within(towards).getAllByRole('link')).toHaveLength(1);
    expect(towards).toHaveTextContent(`Area ${runtime}`);
    expect(towards).toHaveTextContent('Target 4 · Improve');
    expect((await steps())[0]).toBe(towards.firstElementChild);
  });

  it('shows three steps, all on demand, and those of the chosen aspect', async () => {
    const areas = testModel().aspects.flatMap(aspect => aspect.areas);
    api.assess(
      checkoutRef,
      Object.fromEntries(areas.map(({ id }) => [id, assessedAt(1)])),
    );
    await renderMaturity(api, tabPath);
    expect(await steps()).toHaveLength(3);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 5 steps' }),
    );
    expect(await steps()).toHaveLength(5);
    await userEvent.click(
      screen.getByRole('button', { name: /^Aspect technology/ }),
    );
    const ofAspect = screen.getByRole('region', {
      name: 'Do next in Aspect technology',
    });
    expect(within(ofAspect).getAllByRole('link')).toHaveLength(2);
  });
});
