import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../__testUtils__';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';
const runtime = 'technology.runtime';

describe('AssessmentPage', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  const draftOf = (areaId: string) => api.draftOf(checkoutRef).read(areaId);

  async function openTechnology() {
    await renderMaturity(api, `${path}?step=technology`);
    await screen.findByRole('heading', { name: 'Aspect technology' });
    return question(runtime);
  }

  function question(areaId: string) {
    return within(screen.getByRole('region', { name: `Area ${areaId}` }));
  }

  it('tells who may not assess', async () => {
    api.responses.fail('getDraft', new Refusal(403, 'No'));
    await renderMaturity(api, path);
    expect(
      await screen.findByText('You do not have access'),
    ).toBeInTheDocument();
  });

  it('tells what failed', async () => {
    api.responses.fail('getDraft', new Refusal(404, 'No such entity'));
    await renderMaturity(api, path);
    expect(
      await screen.findByText(/no maturity data for this entity/),
    ).toBeInTheDocument();
  });

  it('asks with nothing chosen, and saves a choice at once', async () => {
    const area = await openTechnology();
    const group = within(
      area.getByRole('group', { name: `Where are you in ${runtime}?` }),
    );
    const radios = group.getAllByRole('radio');
    expect(radios).toHaveLength(5);
    radios.forEach(radio => expect(radio).not.toBeChecked());

    await userEvent.click(group.getByRole('radio', { name: '2 · Operate' }));
    expect(await area.findByText(/^Saved \d\d:\d\d$/)).toBeInTheDocument();
    expect(draftOf(runtime).answer).toEqual(assessedAt(2));
    expect(group.getByRole('radio', { name: '2 · Operate' })).toBeChecked();
    expect(screen.getByText('All answers are saved')).toBeInTheDocument();
    // One of the two areas of the aspect.
    expect(
      screen.getByRole('button', { name: 'Aspect technology 1/2' }),
    ).toBeInTheDocument();
  });

  it('asks which practices of the next level are in place', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    await userEvent.click(
      within(
        area.getByRole('group', {
          name: 'Which practices of 3 · Scale are already in place?',
        }),
      ).getByRole('checkbox', { name: 'Practice two of level 3.' }),
    );
    await waitFor(() =>
      expect(draftOf(runtime).answer).toEqual(
        assessedAt(2, ['technology.runtime.l3-two']),
      ),
    );
  });

  it('takes a note and links, and only web addresses', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '1 · Build' }));
    await userEvent.type(area.getByLabelText('Note'), 'Since May');
    await userEvent.tab();
    const link = area.getByRole('textbox', { name: 'Link' });
    await userEvent.type(link, 'ftp://example.org');
    await userEvent.click(area.getByRole('button', { name: 'Add link' }));
    expect(area.getByText(/^Enter a full URL/)).toBeInTheDocument();
    await userEvent.clear(link);
    await userEvent.type(link, 'https://example.org');
    await userEvent.click(area.getByRole('button', { name: 'Add link' }));
    await waitFor(() =>
      expect(draftOf(runtime).answer).toEqual({
        ...assessedAt(1),
        note: 'Since May',
        evidence: [{ url: 'https://example.org' }],
      }),
    );
  });

  it('saves that an area does not apply once there is a reason', async () => {
    const area = await openTechnology();
    await userEvent.click(area.getByRole('button', { name: 'Not applicable' }));
    expect(api.responses.count('setDraftAnswer')).toBe(0);
    await userEvent.type(
      area.getByRole('textbox', { name: /Why does it not apply/ }),
      ' Serverless ',
    );
    await userEvent.tab();
    await waitFor(() =>
      expect(draftOf(runtime).answer).toEqual({
        state: 'not-applicable',
        reason: 'Serverless',
      }),
    );
    // What is trimmed away must not look like a change that is still unsaved.
    await new Promise(resolve => setTimeout(resolve, 1200));
    expect(api.responses.count('setDraftAnswer')).toBe(1);
  });

  it('answers by single keys', async () => {
    const area = await openTechnology();
    area.getByRole('radio', { name: '1 · Build' }).focus();
    await userEvent.keyboard('4');
    expect(area.getByRole('radio', { name: '4 · Improve' })).toHaveFocus();
    await waitFor(() => expect(draftOf(runtime).answer).toEqual(assessedAt(4)));
    await userEvent.keyboard('u');
    await waitFor(() =>
      expect(draftOf(runtime).answer).toEqual({ state: 'unknown' }),
    );
    expect(area.getByRole('button', { name: /know yet/ })).toHaveFocus();
    await userEvent.keyboard('n');
    expect(
      area.getByRole('textbox', { name: /Why does it not apply/ }),
    ).toHaveFocus();
  });

  it('shows the whole text of all levels on demand', async () => {
    const area = await openTechnology();
    const more = area.getByRole('button', {
      name: `More about the levels of Area ${runtime}`,
    });
    expect(more).toHaveTextContent('More');
    await userEvent.click(more);
    const less = area.getByRole('button', {
      name: `Less about the levels of Area ${runtime}`,
    });
    expect(less).toHaveTextContent('Less');
    expect(less).toHaveAttribute('aria-expanded', 'true');
  });

  it('clears an answer', async () => {
    api.assess(checkoutRef, { [runtime]: assessedAt(2) });
    const area = await openTechnology();
    await userEvent.click(area.getByRole('button', { name: 'Clear' }));
    expect(
      await area.findByText(/Your own answer will be removed/),
    ).toBeInTheDocument();
    await waitFor(() => expect(draftOf(runtime).change).toBe('cleared'));
  });

  it('marks the last answer, and keeps it on demand', async () => {
    api.assess(checkoutRef, {
      [runtime]: assessedAt(2),
      'technology.release': assessedAt(3),
    });
    const area = await openTechnology();
    expect(area.getByRole('radio', { name: '2 · Operate' })).not.toBeChecked();
    expect(
      area.getByRole('radio', { name: '2 · Operate' }),
    ).toHaveAccessibleDescription(/Last answer/);
    await userEvent.click(area.getByRole('button', { name: /^Keep/ }));
    await waitFor(() => expect(draftOf(runtime).answer).toEqual(assessedAt(2)));
    expect(draftOf('technology.release').change).toBe('unchanged');
    await userEvent.click(
      screen.getByRole('button', { name: 'Keep 1 last answer' }),
    );
    await waitFor(() =>
      expect(draftOf('technology.release').answer).toEqual(assessedAt(3)),
    );
  });

  it('keeps what was said with the last answer where its level is chosen', async () => {
    const last = {
      ...assessedAt(2, ['technology.runtime.l3-one']),
      note: 'Since May',
    };
    api.assess(checkoutRef, { [runtime]: last });
    const area = await openTechnology();
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    await waitFor(() => expect(draftOf(runtime).answer).toEqual(last));

    // Not once it has been cleared, or another level was chosen.
    await userEvent.click(area.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(draftOf(runtime).change).toBe('cleared'));
    await userEvent.click(area.getByRole('radio', { name: '2 · Operate' }));
    await waitFor(() => expect(draftOf(runtime).answer).toEqual(assessedAt(2)));
  });

  it('shows what is inherited, and asks only on demand', async () => {
    api.inherit(checkoutRef, [
      { entityRef: 'system:default/payments', relation: 'system' },
    ]);
    api.assess('system:default/payments', { [runtime]: assessedAt(4) });
    const area = await openTechnology();
    expect(area.getByText(/Inherited: 4 · Improve/)).toHaveTextContent(
      'from the system ↑ payments',
    );
    expect(area.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(area.getByRole('button', { name: /Answer .* here/ }));
    await userEvent.click(area.getByRole('radio', { name: '5 · Adapt' }));
    await waitFor(() => expect(draftOf(runtime).answer).toEqual(assessedAt(5)));

    await userEvent.click(
      area.getByRole('button', { name: /Keep the inherited/ }),
    );
    expect(area.queryByRole('radio')).not.toBeInTheDocument();
    await waitFor(() => expect(draftOf(runtime).change).toBe('cleared'));
    expect(area.getByRole('button', { name: /Answer .* here/ })).toHaveFocus();
  });

  it('collapses what is usually answered elsewhere', async () => {
    await renderMaturity(api, path);
    // Culture and skills are asked on groups.
    expect(
      await screen.findByText(
        '2 areas (2 unanswered) usually answered elsewhere',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Area people.ai' }),
    ).toBeVisible();
    expect(
      screen.getByText('Where are you in people.culture?'),
    ).not.toBeVisible();
  });
});
