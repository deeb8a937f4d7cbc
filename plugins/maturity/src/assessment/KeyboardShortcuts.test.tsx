import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const formPath = '/maturity/assess/component/default/checkout';

describe('the assessment by keyboard', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  const draftOf = (areaId: string) => api.draftOf(checkoutRef).read(areaId);

  /** Presses Tab until an element has the focus. */
  async function tabTo(found: () => HTMLElement) {
    for (let presses = 0; presses < 60; presses++) {
      if (document.activeElement === found()) return;
      await userEvent.tab();
    }
    throw new Error(`Tab does not lead to ${found().outerHTML}`);
  }

  it('leads from the empty state to the plan', async () => {
    await renderMaturity(api, tabPath);
    await screen.findByRole('link', { name: 'Start assessment' });
    await waitFor(() =>
      expect(
        screen.getByRole('link', { name: 'Start assessment' }),
      ).not.toHaveAttribute('aria-disabled', 'true'),
    );
    await tabTo(() => screen.getByRole('link', { name: 'Start assessment' }));
    await userEvent.keyboard('{Enter}');

    // The first aspect with something to ask: people, of which AI.
    await screen.findByRole('region', { name: 'Area people.ai' });
    await tabTo(() => screen.getAllByRole('radio', { name: '1 · Build' })[0]);
    await userEvent.keyboard('n');
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /Why does it not apply/ }),
      ).toHaveFocus(),
    );
    await userEvent.keyboard('No AI here');
    await tabTo(() =>
      screen.getByRole('button', { name: 'Next: Aspect technology' }),
    );
    await waitFor(() => expect(draftOf('people.ai').change).toBe('set'));
    await userEvent.keyboard('{Enter}');
    expect(
      screen.getByRole('heading', { name: 'Aspect technology' }),
    ).toHaveFocus();

    await tabTo(() => screen.getAllByRole('radio', { name: '1 · Build' })[0]);
    await userEvent.keyboard('2');
    await waitFor(() =>
      expect(draftOf('technology.runtime').answer).toEqual(assessedAt(2)),
    );
    await tabTo(() =>
      screen.getByRole('button', { name: 'Next: Review and submit' }),
    );
    await userEvent.keyboard('{Enter}');
    expect(
      screen.getByRole('heading', { name: 'Review and submit' }),
    ).toHaveFocus();
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Submit assessment' }),
      ).toBeEnabled(),
    );
    await tabTo(() =>
      screen.getByRole('button', { name: 'Submit assessment' }),
    );
    await userEvent.keyboard('{Enter}');

    const plan = await screen.findByRole('region', { name: 'Do next' });
    await waitFor(() => expect(plan).toHaveFocus());
    expect(plan).toHaveTextContent('Area technology.runtime: to 3 · Scale');
  }, 90_000);

  it('shows its keys when asked', async () => {
    await renderMaturity(api, `${formPath}?step=technology`);
    await screen.findByRole('heading', { name: 'Aspect technology' });
    await userEvent.keyboard('?');
    expect(
      screen.getByRole('dialog', { name: 'Keyboard shortcuts' }),
    ).toHaveTextContent('1 – 5choose a level');
  });

  it('lets a question mark be typed', async () => {
    await renderMaturity(api, `${formPath}?step=review`);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /What changed, and why/ }),
      'Why?',
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each(['Control', 'Meta', 'Alt'])(
    'leaves keys with %s to the browser',
    async modifier => {
      await renderMaturity(api, `${formPath}?step=technology`);
      await screen.findByRole('heading', { name: 'Aspect technology' });
      screen.getAllByRole('radio', { name: '1 · Build' })[0].focus();
      await userEvent.keyboard(`{${modifier}>}4{/${modifier}}`);
      expect(
        screen.queryByRole('radio', { checked: true }),
      ).not.toBeInTheDocument();
      await userEvent.keyboard(`{${modifier}>}n{/${modifier}}`);
      expect(
        screen.queryByRole('textbox', { name: /Why does it not apply/ }),
      ).not.toBeInTheDocument();
    },
  );

  it('goes on in the question after a button that vanishes', async () => {
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
    await renderMaturity(api, `${formPath}?step=technology`);
    await tabToKeep();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('4');
    await waitFor(() =>
      expect(draftOf('technology.runtime').answer).toEqual(assessedAt(4)),
    );
  });

  async function tabToKeep() {
    const name = 'Keep the last answer to Area technology.runtime';
    await screen.findByRole('button', { name });
    await tabTo(() => screen.getByRole('button', { name }));
  }
});
