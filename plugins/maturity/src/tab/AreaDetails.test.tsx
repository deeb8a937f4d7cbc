import {
  assessedAt,
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import {
  checkout,
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const area = testArea('policy.ingress');

/** A model with technologies, evidence and a readiness checklist. */
const model: Model = testModel({
  aspects: [
    testAspect('policy', [
      {
        ...area,
        levels: area.levels.map(level => ({
          ...level,
          practices: level.practices.map(practice => ({
            ...practice,
            evidence: 'the configuration',
            references: [{ title: 'Guide', url: 'https://example.org/guide' }],
            projects: ['ingress-nginx'],
          })),
        })),
      },
    ]),
    {
      ...testAspect('people', [testArea('people.culture')]),
      readiness: ['Somebody has time for it.'],
    },
  ],
  projects: [
    {
      id: 'ingress-nginx',
      title: 'Ingress-NGINX',
      foundation: 'CNCF',
      status: 'retired',
      asOf: '2026-08-07',
      useInstead: ['gateway-api'],
    },
    {
      id: 'gateway-api',
      title: 'Gateway API',
      foundation: 'CNCF',
      status: 'graduated',
      asOf: '2026-08-07',
    },
  ],
});

describe('AreaDetails', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(model);
    api.assess(checkoutRef, { 'policy.ingress': assessedAt(2) });
  });

  const details = async (title: string) =>
    within(await screen.findByRole('region', { name: title }));

  it('leads to its question those who may answer it', async () => {
    await renderMaturity(api, `${tabPath}?area=policy.ingress`);
    const shown = await details('Area policy.ingress');
    expect(
      await shown.findByRole('link', { name: 'Answer this question' }),
    ).toHaveAttribute(
      'href',
      '/maturity/assess/component/default/checkout?area=policy.ingress',
    );
  });

  it('leads to the question of the entity that gave the answer', async () => {
    const system = 'system:default/payments';
    api.assess(system, { 'people.culture': assessedAt(2) });
    api.inherit(checkoutRef, [{ entityRef: system, relation: 'system' }]);
    await renderMaturity(api, `${tabPath}?area=people.culture`);
    const shown = await details('Area people.culture');
    expect(
      await shown.findByRole('link', { name: 'Answer it for payments' }),
    ).toHaveAttribute(
      'href',
      '/maturity/assess/system/default/payments?area=people.culture',
    );
    expect(
      shown.getByRole('link', { name: 'Answer it differently here' }),
    ).toHaveAttribute(
      'href',
      '/maturity/assess/component/default/checkout?area=people.culture',
    );
  });

  it('does not lead there those who may only look', async () => {
    // Another entity, as the user's permissions are cached per entity.
    const cart = {
      ...checkout,
      metadata: { namespace: 'default', name: 'cart' },
    };
    api.assess('component:default/cart', { 'policy.ingress': assessedAt(2) });
    await renderMaturity(api, `${tabPath}?area=policy.ingress`, {
      entity: cart,
      mayWrite: false,
    });
    await details('Area policy.ingress');
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'Answer this question' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('folds the practices beyond four', async () => {
    const wide = {
      ...area,
      levels: area.levels.map(level => ({
        ...level,
        practices: [1, 2, 3, 4, 5].map(index => ({
          ...level.practices[0],
          id: `policy.ingress.p${level.level}-${index}`,
          text: `Practice ${level.level}.${index}`,
        })),
      })),
    };
    api = new FakeMaturityApi(
      testModel({ aspects: [testAspect('policy', [wide])] }),
    );
    api.assess(checkoutRef, { 'policy.ingress': assessedAt(2) });
    await renderMaturity(api, `${tabPath}?area=policy.ingress`);
    const shown = await details('Area policy.ingress');
    const practices = () =>
      shown.getAllByText(/^Practice 3\.\d$/).map(each => each.textContent);
    expect(practices()).toEqual(
      [1, 2, 3, 4].map(index => `Practice 3.${index}`),
    );
    await userEvent.click(
      shown.getByRole('button', { name: 'Show all 5 practices' }),
    );
    expect(practices()).toHaveLength(5);
  });

  it('does not fold what is in place', async () => {
    const [first, ...others] = area.levels;
    const second = {
      ...others[1],
      practices: [1, 2, 3, 4, 5, 6].map(index => ({
        ...others[1].practices[0],
        id: `policy.ingress.p${index}`,
        text: `Practice ${index}`,
      })),
    };
    const wide = { ...area, levels: [first, others[0], second] };
    api = new FakeMaturityApi(
      testModel({ aspects: [testAspect('policy', [wide])] }),
    );
    api.assess(checkoutRef, {
      'policy.ingress': assessedAt(2, ['policy.ingress.p5']),
    });
    await renderMaturity(api, `${tabPath}?area=policy.ingress`);
    const shown = await details('Area policy.ingress');
    expect(shown.getByText('Practice 5')).toBeInTheDocument();
    expect(shown.queryByText('Practice 6')).not.toBeInTheDocument();
  });

  it('is scrolled to where its address is opened', async () => {
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    await renderMaturity(api, `${tabPath}?area=policy.ingress`);
    const opened = await screen.findByRole('region', {
      name: 'Area policy.ingress',
    });
    await waitFor(() => expect(opened).toHaveFocus());
    expect(scrolled).toHaveBeenCalledTimes(1);
    // What is opened by a click is in view already.
    await userEvent.click(
      screen.getByRole('button', { name: /^Practice areas of ?Aspect people/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Area people.culture/ }),
    );
    await screen.findByRole('region', { name: 'Area people.culture' });
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it('shows how to check a practice, and the technologies of a level', async () => {
    await renderMaturity(api, `${tabPath}?area=policy.ingress`);
    const region = await details('Area policy.ingress');
    expect(
      region.getAllByText('What shows it: the configuration'),
    ).toHaveLength(2);
    expect(region.getAllByRole('link', { name: /Guide/ })[0]).toHaveAttribute(
      'href',
      'https://example.org/guide',
    );
    await userEvent.click(region.getByText('Technologies named for 3 · Scale'));
    expect(region.getByText(/Ingress-NGINX/)).toHaveTextContent(
      'CNCF: retired as of 7 Aug 2026 · Use instead: Gateway API',
    );
  });

  it('reads what people wrote about an answer when its area is opened', async () => {
    const system = 'system:default/ordering';
    api.inherit(checkoutRef, [{ entityRef: system, relation: 'system' }]);
    api.assess(system, {
      'people.culture': {
        state: 'assessed',
        // The weakest aspect is unfolded.
        level: 1,
        note: 'We meet on Mondays',
        evidence: [{ url: 'https://example.org/minutes', title: 'Minutes' }],
      },
    });
    await renderMaturity(api, tabPath);
    const button = await screen.findByRole('button', {
      name: /^Area people.culture/,
    });
    expect(api.responses.count('getAnswer')).toBe(0);

    const release = api.responses.hold('getAnswer');
    await userEvent.click(button);
    const region = await details('Area people.culture');
    expect(region.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    release();
    expect(await region.findByText('We meet on Mondays')).toBeInTheDocument();
    expect(region.getByRole('link', { name: /Minutes/ })).toHaveAttribute(
      'href',
      'https://example.org/minutes',
    );
    expect(api.responses.count('getAnswer')).toBe(1);
  });

  it('shows why an area does not apply', async () => {
    api.assess(checkoutRef, {
      'people.culture': { state: 'not-applicable', reason: 'No people' },
    });
    await renderMaturity(api, `${tabPath}?area=people.culture`);
    const region = await details('Area people.culture');
    expect(
      await region.findByText('Not applicable: No people'),
    ).toBeInTheDocument();
  });

  it('can read again what people wrote if that has failed', async () => {
    api.assess(checkoutRef, {
      'people.culture': { state: 'unknown', note: 'Ask Ben' },
    });
    api.responses.fail(
      'getAnswer',
      ...Array.from({ length: 2 }, () => new Refusal(503, 'Down')),
    );
    await renderMaturity(api, `${tabPath}?area=people.culture`);
    const region = await details('Area people.culture');
    await userEvent.click(
      await region.findByRole('button', { name: 'Try again' }),
    );
    expect(await region.findByText('Ask Ben')).toBeInTheDocument();
  });

  it('shows the capabilities that the next level needs', async () => {
    api.assessments().capabilities.set('observability', {
      providers: ['component:default/jaeger'],
      parts: { using: 2, total: 3 },
    });
    await renderMaturity(api, `${tabPath}?area=policy.ingress`);
    const region = await details('Area policy.ingress');
    expect(region.getByText('Metrics, logs and traces.')).toBeInTheDocument();
    expect(region.getByText('in use')).toBeInTheDocument();
    expect(region.getByText('2 of 3 parts use it.')).toBeInTheDocument();
  });

  it('shows the readiness checklist of an aspect without a level', async () => {
    await renderMaturity(api, `${tabPath}?area=people.culture`);
    const region = await details('Area people.culture');
    expect(region.getByText('Somebody has time for it.')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: /^Area policy.ingress/ }),
    );
    expect(
      screen.queryByText('Somebody has time for it.'),
    ).not.toBeInTheDocument();
  });

  it('does not name a source that is hidden from the user', async () => {
    const owner = 'group:default/team-payments';
    api.inherit(checkoutRef, [{ entityRef: owner, relation: 'owner' }]);
    api.assess(owner, { 'people.culture': assessedAt(3) });
    api.assessments().hidden.add(owner);
    await renderMaturity(api, `${tabPath}?area=people.culture`);
    const region = await details('Area people.culture');
    expect(region.getByText(/^Answered/)).toHaveTextContent('inherited ↑');
    expect(region.queryByText(/team-payments/)).not.toBeInTheDocument();
    expect(
      screen.getByText(/Some entities are hidden from you, so their/),
    ).toBeInTheDocument();
  });
});
