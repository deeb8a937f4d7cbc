import type { CapabilityOffer } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/capabilities';

const capability = (id: string, title: string) => ({
  id,
  title,
  text: `All about ${title}.`,
  addition: false,
  projects: [],
  links: [],
});

const offer = (
  capabilityId: string,
  rest: Partial<CapabilityOffer> = {},
): CapabilityOffer => ({
  capabilityId,
  providers: [],
  suggestions: [],
  totalSuggestions: rest.suggestions?.length ?? 0,
  dismissed: [],
  inUseBy: 0,
  ...rest,
});

const found = (name: string, match: string) => ({
  entityRef: `component:default/${name}`,
  knownBy: 'found' as const,
  reason: { field: 'name' as const, match },
});

describe('CapabilitiesPage', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(
      testModel({
        capabilities: [
          capability('observability', 'Observability'),
          capability('delivery', 'Delivery'),
          capability('data', 'Data services'),
        ],
      }),
    );
    api.portfolio.offers = [
      offer('observability', {
        providers: [
          { entityRef: 'resource:default/jaeger', knownBy: 'annotation' },
        ],
        inUseBy: 3,
      }),
      offer('delivery', {
        suggestions: [found('argocd', 'Argo CD'), found('flux-app', 'Flux')],
      }),
      offer('data'),
    ];
  });

  const panel = (name: string) => screen.findByRole('region', { name });
  const texts = (element: HTMLElement) =>
    within(element)
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const button = (name: string) => screen.findByRole('button', { name });

  it('leads back to the portfolio, and to what to build next', async () => {
    await renderMaturity(api, `${path}?model=test`);
    expect(
      await screen.findByRole('link', { name: 'Back to the portfolio' }),
    ).toHaveAttribute('href', '/maturity?model=test');
    expect(
      screen.getByRole('link', { name: 'What to build next' }),
    ).toHaveAttribute('href', '/maturity?model=test#build');
  });

  it('tells who offers what, how that is known, and who uses and needs it', async () => {
    await renderMaturity(api, path);
    const observability = await panel('Observability');
    expect(texts(observability)).toEqual(['jaegerdeclared by its annotation']);
    const uses = within(observability).getByRole('link', {
      name: 'Used by 3 components',
    });
    expect(uses).toHaveAttribute(
      'href',
      '/maturity?view=entities&capability=observability&demand=inUse#list',
    );
    expect(
      within(observability).getByRole('link', {
        name: 'Who needs Observability',
      }),
    ).toHaveAttribute(
      'href',
      '/maturity?view=entities&capability=observability&demand=bringsCloser#list',
    );
    expect(
      screen.getByRole('link', { name: 'Back to the portfolio' }),
    ).toHaveAttribute('href', '/maturity');
  });

  it('says how to declare a provider where nobody offers it', async () => {
    await renderMaturity(api, path);
    const data = await panel('Data services');
    expect(data).toHaveTextContent('Nobody offers this yet.');
    expect(data).toHaveTextContent('cnmm.io/provides-capabilities: data');
    expect(await panel('Observability')).not.toHaveTextContent('cnmm.io');
  });

  it('confirms, undoes and dismisses what was found', async () => {
    await renderMaturity(api, path);
    const delivery = await panel('Delivery');
    expect(delivery).toHaveTextContent('Nobody offers this yet.');
    expect(texts(delivery)).toEqual([
      'argocdits name says Argo CDConfirmDismiss',
      'flux-appits name says FluxConfirmDismiss',
    ]);
    await userEvent.click(await button('Confirm that argocd offers Delivery'));
    await waitFor(() =>
      expect(texts(delivery)).toEqual([
        'argocdconfirmed by ana now, its name says Argo CDUndo',
        'flux-appits name says FluxConfirmDismiss',
      ]),
    );
    await userEvent.click(
      await button('Undo the decision about argocd and Delivery'),
    );
    await button('Confirm that argocd offers Delivery');
    await userEvent.click(await button('Dismiss argocd for Delivery'));
    expect(await within(delivery).findByText('1 dismissed')).toBeVisible();
    expect(texts(delivery)).toEqual([
      'flux-appits name says FluxConfirmDismiss',
      'argocddismissed by ana now, its name says Argo CDUndo',
    ]);
  });

  it('confirms all at once', async () => {
    await renderMaturity(api, path);
    await userEvent.click(await button('Confirm all 2 for Delivery'));
    const delivery = await panel('Delivery');
    await waitFor(() =>
      expect(texts(delivery)).toEqual([
        'argocdconfirmed by ana now, its name says Argo CDUndo',
        'flux-appconfirmed by ana now, its name says FluxUndo',
      ]),
    );
    expect(api.responses.count('decideProviders')).toBe(1);
  });

  it('tells how many were found where it lists only some', async () => {
    api.portfolio.offers = [
      offer('delivery', {
        suggestions: [found('argocd', 'Argo CD')],
        totalSuggestions: 1200,
      }),
    ];
    await renderMaturity(api, path);
    expect(await panel('Delivery')).toHaveTextContent(
      'Found in the catalog: 1200',
    );
  });

  it('says what was found and counts without a decision', async () => {
    api.portfolio.offers = [
      offer('delivery', { providers: [found('argocd', 'Argo CD')] }),
    ];
    await renderMaturity(api, path);
    expect(texts(await panel('Delivery'))).toEqual([
      'argocdfound: its name says Argo CDDismiss',
    ]);
  });

  it('says why a decision was not stored, and shows what there is', async () => {
    await renderMaturity(api, path);
    const delivery = await panel('Delivery');
    api.responses.fail('decideProvider', new Refusal(503, 'No database'));
    // Somebody else was faster.
    api.portfolio.offers = [
      offer('delivery', { suggestions: [found('flux-app', 'Flux')] }),
    ];
    await userEvent.click(await button('Confirm that argocd offers Delivery'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'That did not work: No database',
    );
    await waitFor(() =>
      expect(texts(delivery)).toEqual([
        'flux-appits name says FluxConfirmDismiss',
      ]),
    );
  });

  it('says that some are hidden', async () => {
    api.portfolio.someHidden = true;
    await renderMaturity(api, path);
    expect(
      await screen.findByText(
        'Some entities are hidden from you and are not counted here.',
      ),
    ).toBeInTheDocument();
  });

  it('says that it loads, is forbidden, failed or has nothing to show', async () => {
    const release = api.responses.hold('getCapabilities');
    const { unmount } = await renderMaturity(api, path);
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    api.portfolio.offers = [];
    release();
    expect(
      await screen.findByText('This model has no capabilities.'),
    ).toBeInTheDocument();
    unmount();

    const other = new FakeMaturityApi(testModel());
    other.responses.fail('getCapabilities', new Refusal(403, 'No'));
    const refused = await renderMaturity(other, path);
    expect(
      await screen.findByText('You do not have access'),
    ).toBeInTheDocument();
    refused.unmount();

    const broken = new FakeMaturityApi(testModel());
    // It is asked twice.
    const refusal = new Refusal(500, 'Broken');
    broken.responses.fail('getCapabilities', refusal, refusal);
    await renderMaturity(broken, path);
    expect(await screen.findByText('Broken')).toBeInTheDocument();
    await userEvent.click(await button('Try again'));
    expect(
      await screen.findByText('This model has no capabilities.'),
    ).toBeInTheDocument();
  });
});
