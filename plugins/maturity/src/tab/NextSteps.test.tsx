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

const entities = [
  provider('Component', 'jaeger', true),
  provider('Template', 'traced-service'),
];

describe('NextSteps', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  async function steps() {
    const plan = await screen.findByRole('region', { name: 'Next steps' });
    return within(within(plan).getByRole('list', { name: 'Next steps' }))
      .getAllByRole('listitem')
      .filter(item => item.parentElement?.tagName === 'OL');
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
    expect(first).toHaveTextContent(`Completes Area ${runtime} 3 · Scale`);
    // Practice two needs no capability.
    expect(first).not.toHaveTextContent('Needs');
    expect(second).toHaveTextContent('Towards Area people.ai 2 · Operate');
    expect(second).toHaveTextContent('Practice one of level 2.');
    expect(second).toHaveTextContent('Practice two of level 2.');

    await userEvent.click(within(first).getByRole('link'));
    expect(
      screen.getByRole('region', { name: `Area ${runtime}` }),
    ).toHaveFocus();
  });

  it('shows the providers of a capability with their docs and templates', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    api.assessments().capabilities.set('observability', {
      providers: [
        'component:default/jaeger',
        'template:default/traced-service',
      ],
      used: false,
    });
    await renderMaturity(api, tabPath, { entities, hasDocsAndTemplates: true });
    const [step] = (await steps()).map(item => within(item));
    expect(step.getByText(/Needs Observability/)).toHaveTextContent(
      'available',
    );
    expect(
      await step.findByRole('link', { name: 'Docs of jaeger' }),
    ).toHaveAttribute('href', '/docs/default/component/jaeger');
    expect(
      step.getByRole('link', { name: 'Open template: traced-service' }),
    ).toHaveAttribute('href', '/create/templates/default/traced-service');
    expect(step.getAllByRole('link', { name: /team-platform/ })).toHaveLength(
      2,
    );
    // Links are left out if there are docs, or if they are not web addresses.
    expect(step.getAllByText('How to use')).toHaveLength(1);
    expect(step.queryByText('Not a page')).not.toBeInTheDocument();
  });

  it('says that nobody offers a capability', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    await renderMaturity(api, tabPath);
    const [step] = await steps();
    expect(step).toHaveTextContent('missing');
    expect(step).toHaveTextContent('Nobody offers this yet.');
  });

  it('links to a provider that the catalog does not return', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    api.assessments().capabilities.set('observability', {
      providers: ['component:default/jaeger'],
      used: true,
    });
    await renderMaturity(api, tabPath);
    const [step] = await steps();
    expect(step).toHaveTextContent('in use');
    expect(within(step).getByRole('link', { name: /jaeger/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/jaeger',
    );
  });

  it('says that every practice of the next level is in place', async () => {
    api.assess(checkoutRef, {
      [runtime]: assessedAt(2, [`${runtime}.l3-one`, `${runtime}.l3-two`]),
    });
    await renderMaturity(api, tabPath);
    const [step] = await steps();
    expect(step).toHaveTextContent('All practices of 3 · Scale are in place');
  });

  it('has no steps at the last level', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(5) });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(/Every assessed area is at its last level/),
    ).toBeInTheDocument();
  });

  it('shows five steps, all on demand, and those of the chosen aspect', async () => {
    const five = testModel().aspects.flatMap(({ areas }) => areas);
    const model = testModel();
    const [people, technology] = model.aspects;
    // A sixth area, so that not all steps are shown initially.
    const more = { ...five[4], id: 'technology.more', title: 'Area more' };
    api = new FakeMaturityApi({
      ...model,
      aspects: [people, { ...technology, areas: [...technology.areas, more] }],
    });
    api.assess(
      checkoutRef,
      Object.fromEntries([...five, more].map(({ id }) => [id, assessedAt(1)])),
    );
    await renderMaturity(api, tabPath);
    expect(await steps()).toHaveLength(5);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 6 steps' }),
    );
    expect(await steps()).toHaveLength(6);
    await userEvent.click(
      screen.getByRole('button', { name: /^Aspect people/ }),
    );
    const plan = screen.getByRole('region', {
      name: 'Next steps in Aspect people',
    });
    expect(within(plan).getAllByText(/^Towards/)).toHaveLength(3);
  });
});
