import {
  assessedAt,
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const runtime = 'technology.runtime';
const release = 'technology.release';
const path = '/maturity/assess/component/default/checkout?step=technology';
const reworded = 'The description has changed since this was answered.';

describe('a model that has changed', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    const area = testArea(runtime);
    const was = testModel({
      hash: 'was',
      aspects: [
        testAspect('technology', [
          {
            ...area,
            levels: area.levels.map(level => ({
              ...level,
              text: 'As it was.',
              practices: level.practices.map(practice => ({
                ...practice,
                id: practice.id.replace('-two', '-other'),
              })),
            })),
          },
          testArea(release),
          testArea('technology.gone', { title: 'Change board' }),
        ]),
      ],
    });
    api = new FakeMaturityApi(was);
    api.assess(checkoutRef, {
      [runtime]: assessedAt(2, [`${runtime}.l3-one`, `${runtime}.l3-other`]),
      [release]: assessedAt(3),
      'technology.gone': assessedAt(4),
    });
    api.assessments().changeModel(testModel());
  });

  const draftOf = (areaId: string) => api.draftOf(checkoutRef).read(areaId);

  it('has answers to confirm, marked in the list and in the details', async () => {
    await renderMaturity(api, `${tabPath}?area=${runtime}`);
    expect(
      await screen.findByRole('button', { name: /^Area technology.runtime/ }),
    ).toHaveTextContent('2 · Operate · needs confirmation');
    expect(
      screen.getByRole('button', { name: /^Area technology.release/ }),
    ).not.toHaveTextContent('needs confirmation');
    expect(
      within(screen.getByRole('region', { name: `Area ${runtime}` })).getByText(
        new RegExp(reworded),
      ),
    ).toBeInTheDocument();
  });

  it('asks to confirm one by one, and keeps what still exists', async () => {
    await renderMaturity(api, path);
    const area = within(
      await screen.findByRole('region', { name: `Area ${runtime}` }),
    );
    expect(area.getByText(new RegExp(reworded))).toBeInTheDocument();
    // Of runtime and release, only release is as it was.
    await userEvent.click(
      screen.getByRole('button', { name: 'Keep 1 last answer' }),
    );
    await waitFor(() => expect(draftOf(release).answer).toEqual(assessedAt(3)));
    expect(draftOf(runtime).change).toBe('unchanged');

    await userEvent.click(area.getByRole('button', { name: /^Keep/ }));
    // The model no longer has the practice l3-other.
    await waitFor(() =>
      expect(draftOf(runtime).answer).toEqual(
        assessedAt(2, [`${runtime}.l3-one`]),
      ),
    );
  });

  it('tells of the answers to areas that are gone', async () => {
    await renderMaturity(api, path);
    await userEvent.click(
      await screen.findByText(
        'Kept in the history: 1 answer to an area that the model no longer has',
      ),
    );
    expect(screen.getByText(/^Change board: 4 · Improve/)).toBeVisible();
  });

  it('cannot keep a level that is gone', async () => {
    const model = testModel();
    const [people, technology] = model.aspects;
    api.assessments().changeModel({
      ...model,
      hash: 'shorter',
      aspects: [
        people,
        {
          ...technology,
          areas: [testArea(runtime, { lastLevel: 1 }), technology.areas[1]],
        },
      ],
    });
    await renderMaturity(api, path);
    const area = within(
      await screen.findByRole('region', { name: `Area ${runtime}` }),
    );
    expect(
      area.getByText(/no longer has the level of the last answer/),
    ).toBeInTheDocument();
    expect(
      area.queryByRole('button', { name: /^Keep/ }),
    ).not.toBeInTheDocument();
  });
});
