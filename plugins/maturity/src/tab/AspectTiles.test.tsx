import type { Entity } from '@backstage/catalog-model';
import {
  assessedAt,
  testAspect,
  testArea,
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

  it('shows how a level changed with the last assessment', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(3) });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText(
        'Up from 2 · Operate since the assessment before',
      ),
    ).toBeInTheDocument();
  });

  it('says nothing of a change where there was one assessment', async () => {
    await renderMaturity(api, tabPath);
    await tile();
    expect(
      screen.queryByText(/since the assessment before/),
    ).not.toBeInTheDocument();
    expect(api.responses.count('getAssessment')).toBe(0);
  });

  it('sets a target, with a date and a reason, and removes it', async () => {
    await renderMaturity(api, tabPath);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Set target for Aspect technology',
      }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.selectOptions(
      dialog.getByLabelText('Level to aim at'),
      '3 · Scale',
    );
    await userEvent.type(
      dialog.getByLabelText('By when (optional)'),
      '2027-03-31',
    );
    await userEvent.type(
      dialog.getByLabelText('Why (optional)'),
      'Before the summer sale',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save target' }));
    expect(
      await screen.findByText('Target 3 · Scale by 31 Mar 2027'),
    ).toBeInTheDocument();
    expect(screen.getByText('Before the summer sale')).toBeInTheDocument();

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

  it('keeps what was typed when a target could not be saved', async () => {
    await renderMaturity(api, tabPath);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Set target for Aspect technology',
      }),
    );
    api.responses.fail('setTarget', new Refusal(500, 'Disk full'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Why (optional)'), 'Because');
    await userEvent.click(dialog.getByRole('button', { name: 'Save target' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Disk full');
    expect(dialog.getByLabelText('Why (optional)')).toHaveValue('Because');
  });

  it('says that a target is overdue', async () => {
    await api.setTarget(checkoutRef, 'technology', {
      level: 5,
      date: '2020-01-31',
    });
    await renderMaturity(api, tabPath);
    expect(
      await screen.findByText('Target 5 · Adapt by 31 Jan 2020 · overdue'),
    ).toBeInTheDocument();
  });

  it('says that a target is reached, also to who may not change it', async () => {
    // Of an entity of its own: what the user may do is remembered per entity.
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
    await api.submitDraft(cartRef);
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

describe('AspectRadar', () => {
  const systemRef = 'system:default/payments';
  const given = { 'a.x': assessedAt(2), 'b.x': assessedAt(3) };
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(
      testModel({
        aspects: ['a', 'b', 'c'].map(id =>
          testAspect(id, [testArea(`${id}.x`)]),
        ),
      }),
    );
    api.assess(checkoutRef, given);
    api.assess(systemRef, { 'a.x': assessedAt(4) });
  });

  async function rows(entity: Entity) {
    await renderMaturity(api, tabPath, { entity });
    const table = await screen.findByRole('table', {
      name: 'The aspects in one picture',
    });
    return () =>
      within(table)
        .getAllByRole('row')
        .map(row =>
          [...row.children].map(({ textContent }) => textContent).join(' | '),
        );
  }

  it('tells own levels, targets and the system to those who listen', async () => {
    await api.setTarget(checkoutRef, 'b', { level: 5 });
    const read = await rows(checkout);
    await screen.findByRole('columnheader', { name: 'System payments' });
    expect(read()).toEqual([
      'Aspect | Here | Target | System payments',
      'Aspect a | 2 · Operate | No target | 4 · Improve',
      'Aspect b | 3 · Scale | 5 · Adapt | Not assessed',
      'Aspect c | Not assessed | No target | Not assessed',
    ]);
  });

  it('leaves out what there is not', async () => {
    const read = await rows({ ...checkout, relations: [] });
    expect(read()[0]).toBe('Aspect | Here');
  });
});
