import type { OrphanedAnswers } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { checkout, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/exchange';

const orphan = (name: string, rest: Partial<OrphanedAnswers> = {}) => ({
  entityRef: `component:default/${name}`,
  modelIds: ['test'],
  assessments: 3,
  submittedAt: new Date(Date.now() - 2 * 24 * 60 * 60 * 1000).toISOString(),
  submittedBy: 'user:default/ana',
  draftAnswers: 2,
  targets: 1,
  ...rest,
});

const named = (kind: string, name: string, title?: string) => ({
  ...checkout,
  kind,
  metadata: { namespace: 'default', name, ...(title && { title }) },
});

const entities = [
  named('Component', 'till', 'The till'),
  named('Component', 'cart'),
  named('System', 'tills'),
  named('Template', 'till-template'),
  {
    ...named('Group', 'crew-7'),
    spec: { profile: { displayName: 'Team Till' } },
  },
];

describe('answers without an entity', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.exchange.orphans = [
      orphan('checkout'),
      orphan('drafted', {
        modelIds: ['other', 'test'],
        assessments: 0,
        submittedAt: null,
        submittedBy: null,
        draftAnswers: 1,
        targets: 0,
      }),
    ];
  });

  const rows = async () => {
    const table = await screen.findByRole('table', {
      name: 'Entities that are not in the catalog',
    });
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        [
          within(row).getByRole('rowheader'),
          ...within(row).getAllByRole('cell'),
        ].map(({ textContent }) => textContent),
      );
  };

  /** Opens the dialog for `checkout`, and types into the field. */
  const search = async (text: string) => {
    await rows();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Re-attach …' })[0],
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Re-attach the answers of component:default/checkout',
    });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Attach to' }),
      text,
    );
    return dialog;
  };

  const choose = async (text: string, name: string | RegExp) => {
    const dialog = await search(text);
    await userEvent.click(await screen.findByRole('option', { name }));
    return within(dialog).getByRole('button', { name: 'Re-attach' });
  };

  it('are listed with what is stored for them', async () => {
    await renderMaturity(api, path);
    expect(await rows()).toEqual([
      [
        'component:default/checkout',
        '3',
        '2 days ago by ana',
        '2',
        '1',
        'test',
        'Re-attach …',
      ],
      [
        'component:default/drafted',
        '0',
        'never',
        '1',
        '0',
        'other, test',
        'Re-attach …',
      ],
    ]);
    expect(screen.getByText('2 of 2 entities')).toBeInTheDocument();
  });

  it('are loaded page by page', async () => {
    api.exchange.orphans = Array.from({ length: 60 }, (_, index) =>
      orphan(`gone-${index}`),
    );
    await renderMaturity(api, path);
    expect(await screen.findByText('50 of 60 entities')).toBeInTheDocument();
    expect(screen.getAllByText(/^component:default/)).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('60 of 60 entities')).toBeInTheDocument();
    expect(screen.getAllByText(/^component:default/)).toHaveLength(60);
  }, 20_000);

  it('are attached to the entity that is chosen', async () => {
    await renderMaturity(api, path, { entities });
    const button = await choose('TILL', /The till/);
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(
      expect.arrayContaining([
        '3 assessments',
        '2 answers in drafts',
        '1 target',
      ]),
    );
    await userEvent.click(button);
    const done = await screen.findByText(
      /The answers of component:default\/checkout now belong to/,
    );
    expect(within(done).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/till/maturity',
    );
    expect(api.exchange.reattached).toEqual([
      { from: 'component:default/checkout', to: 'component:default/till' },
    ]);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('can only be attached to kinds that are assessed', async () => {
    await renderMaturity(api, path, { entities });
    const dialog = await search('till');
    expect(
      within(dialog).getByRole('button', { name: 'Re-attach' }),
    ).toBeDisabled();
    await waitFor(() =>
      expect(
        within(screen.getByRole('listbox'))
          .getAllByRole('option')
          .map(({ textContent }) => textContent),
      ).toEqual([
        'Team Tillgroup:default/crew-7',
        'The tillcomponent:default/till',
        'tillssystem:default/tills',
      ]),
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Attach to' }),
      '-nowhere',
    );
    expect(await screen.findByText('No entity found')).toBeInTheDocument();
  });

  it('stay where they are if the backend refuses', async () => {
    api.responses.fail(
      'reattachOrphan',
      new Refusal(409, 'to: component:default/till already has targets (1)'),
    );
    await renderMaturity(api, path, { entities });
    const button = await choose('till', /The till/);
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was re-attached: to: component:default/till already has targets (1)',
    );
    expect(button).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await rows()).toHaveLength(2);
  });

  it('are none where everything is in the catalog', async () => {
    api.exchange.orphans = [];
    await renderMaturity(api, path);
    expect(
      await screen.findByText(
        'All answers belong to an entity in the catalog.',
      ),
    ).toBeInTheDocument();
  });

  it('are said to be loading', async () => {
    const release = api.responses.hold('getOrphans');
    await renderMaturity(api, path);
    const panel = await screen.findByRole('region', {
      name: 'Answers without an entity',
    });
    expect(
      within(panel).getByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    release();
    expect(await rows()).toHaveLength(2);
  });

  it('cannot be listed while the catalog is away, and can afterwards', async () => {
    api.responses.fail(
      'getOrphans',
      ...Array(4).fill(new Refusal(503, 'The catalog cannot be reached')),
    );
    await renderMaturity(api, path);
    expect(
      await screen.findByText('The catalog cannot be reached', undefined, {
        timeout: 20_000,
      }),
    ).toBeInTheDocument();
    api.responses.fail('getOrphans');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(2);
  }, 30_000);

  it('are not shown to those who may not see them', async () => {
    api.responses.fail(
      'getOrphans',
      new Refusal(403, 'Missing maturity.admin'),
    );
    await renderMaturity(api, path);
    const panel = await screen.findByRole('region', {
      name: 'Answers without an entity',
    });
    expect(
      await within(panel).findByText(/You do not have permission/),
    ).toBeInTheDocument();
  });
});
