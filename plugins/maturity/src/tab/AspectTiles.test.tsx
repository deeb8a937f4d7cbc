import { MockAnalyticsApi } from '@backstage/test-utils';
import { reviewedDraft } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import {
  checkout,
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const runtime = 'technology.runtime';

describe('AspectTiles', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
  });

  const tile = () =>
    screen.findByRole('button', { name: /^Aspect technology/ });

  it('shows how the last assessment changed a level', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(3) });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(
        'Up from 2 · Operate since the previous assessment',
      ),
    ).toBeInTheDocument();
  });

  it('says which levels others gave', async () => {
    api.inherit(checkoutRef, [
      { entityRef: 'system:default/payments', relation: 'system' },
    ]);
    api.assess('system:default/payments', {
      'people.culture': assessedAt(4),
      'technology.release': assessedAt(4),
    });
    await renderMaturity(api, tabPath);
    expect(await tile()).not.toHaveTextContent('Inherited');
    expect(
      screen.getByRole('button', { name: /^Aspect people/ }),
    ).toHaveTextContent('Inherited');
  });

  it('calls an aspect not applicable where none of its areas applies', async () => {
    const notApplicable = {
      state: 'not-applicable',
      reason: 'It has no runtime',
    } as const;
    api.assess(checkoutRef, {
      [runtime]: notApplicable,
      'technology.release': notApplicable,
    });
    await renderMaturity(api, tabPath);
    expect(await tile()).toHaveTextContent('Not applicable');
    expect(await tile()).not.toHaveTextContent('Not assessed');
  });

  it('shows no change after the first assessment', async () => {
    await renderMaturity(api, tabPath);
    await tile();
    expect(
      screen.queryByText(/since the previous assessment/),
    ).not.toBeInTheDocument();
    expect(api.responses.count('getAssessment')).toBe(0);
  });

  it('sets a target with a date and a reason, and removes it', async () => {
    await renderMaturity(api, tabPath);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Set target for Aspect technology',
      }),
    );
    const dialog = within(screen.getByRole('dialog'));
    // The level is 2: the next one is proposed, and one can stay.
    const level = dialog.getByLabelText('Target level');
    expect(level).toHaveDisplayValue('3 · Scale');
    await userEvent.selectOptions(level, 'Hold 2 · Operate');
    expect(level).toHaveValue('2');
    await userEvent.selectOptions(level, '3 · Scale');
    await userEvent.type(
      dialog.getByLabelText('Target date (optional)'),
      '2027-03-31',
    );
    await userEvent.type(
      dialog.getByLabelText('Reason (optional)'),
      'Before the summer sale',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save target' }));
    expect(
      await screen.findByText('Target 3 · Scale by 31 Mar 2027'),
    ).toBeInTheDocument();
    expect(screen.getByTitle('Before the summer sale')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Change the target for Aspect technology',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove target' }),
    );
    expect(
      await screen.findByRole('button', {
        name: 'Set target for Aspect technology',
      }),
    ).toBeInTheDocument();
  });

  it('keeps what is not changed of a target, and tells which level is aimed at', async () => {
    const before = {
      level: 4,
      date: '2027-03-31',
      reason: 'Before the summer sale',
    };
    await api.setTarget(checkoutRef, 'technology', before);
    const analytics = new MockAnalyticsApi();
    await renderMaturity(api, tabPath, { analytics });
    const change = {
      name: 'Change the target for Aspect technology',
    };
    await userEvent.click(await screen.findByRole('button', change));
    const dialog = within(screen.getByRole('dialog'));
    const levels = within(dialog.getByLabelText('Target level'));
    // Nobody aims at not having started.
    expect(
      levels.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual([
      '1 · Build',
      'Hold 2 · Operate',
      '3 · Scale',
      '4 · Improve',
      '5 · Adapt',
    ]);
    await userEvent.selectOptions(
      dialog.getByLabelText('Target level'),
      '5 · Adapt',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save target' }));
    await screen.findByText('Target 5 · Adapt by 31 Mar 2027');
    const { aspects } = await api.getReport(checkoutRef);
    expect(aspects[1].target).toMatchObject({ ...before, level: 5 });

    await userEvent.click(screen.getByRole('button', change));
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove target' }),
    );
    await screen.findByRole('button', {
      name: 'Set target for Aspect technology',
    });
    expect(
      analytics
        .getEvents()
        .filter(({ action }) => action === 'set-target')
        .map(({ subject, attributes }) => [subject, attributes]),
    ).toEqual([
      ['technology', { level: 5 }],
      ['technology', { level: 'none' }],
    ]);
  });

  it('keeps the input if a target cannot be saved', async () => {
    await renderMaturity(api, tabPath);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Set target for Aspect technology',
      }),
    );
    api.responses.fail('setTarget', new Refusal(500, 'Disk full'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reason (optional)'), 'Because');
    await userEvent.click(dialog.getByRole('button', { name: 'Save target' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Disk full');
    expect(dialog.getByLabelText('Reason (optional)')).toHaveValue('Because');
  });

  it('does not mark a target as overdue on its day', async () => {
    const date = new Date().toISOString().slice(0, 10);
    await api.setTarget(checkoutRef, 'technology', { level: 5, date });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(/^Target 5 · Adapt by/),
    ).not.toHaveTextContent('overdue');
  });

  it('marks a target as overdue', async () => {
    await api.setTarget(checkoutRef, 'technology', {
      level: 5,
      date: '2020-01-31',
    });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText('Target 5 · Adapt by 31 Jan 2020 · overdue'),
    ).toBeInTheDocument();
  });

  it('marks a target as reached, also for users who may not change it', async () => {
    // Another entity, as the user's permissions are cached per entity.
    const cart = {
      ...checkout,
      metadata: { namespace: 'default', name: 'cart' },
    };
    const cartRef = 'component:default/cart';
    await api.setDraftAnswer(
      cartRef,
      'technology.runtime',
      assessedAt(2),
      null,
    );
    await api.submitDraft(cartRef, {
      reviewed: reviewedDraft(await api.getDraft(cartRef)),
    });
    await api.setTarget(cartRef, 'technology', { level: 2 });
    await renderMaturity(api, tabPath, { entity: cart, mayWrite: false });
    expect(
      await screen.findByText('Target 2 · Operate · reached'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /target for/ }),
      ).not.toBeInTheDocument(),
    );
  });
});
