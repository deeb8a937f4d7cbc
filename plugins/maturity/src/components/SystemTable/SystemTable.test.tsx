import {
  distributionOf,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi, Refusal } from '../../__testUtils__';
import { renderMaturity } from '../../__testUtils__/renderMaturity';

const levels = [0, 1, 2, 3, 4, 5];

function rollup(name: string): Rollup {
  return {
    group: { ref: `system:default/${name}`, title: `System ${name}` },
    entities: 4,
    notAssessed: 1,
    stale: 2,
    coverage: { answered: 9, total: 20 },
    aspects: [
      {
        aspectId: 'people',
        ...distributionOf(
          levels,
          new Map([
            [1, 1],
            [2, 2],
          ]),
          1,
        ),
      },
      { aspectId: 'technology', ...distributionOf(levels, new Map(), 4) },
    ],
  };
}

describe('SystemTable', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  it('shows per system how its services spread over the levels', async () => {
    api.portfolio.rollups = [rollup('payments')];
    await renderMaturity(api, '/maturity');
    const row = within(await screen.findByRole('row', { name: /payments/ }));
    expect(row.getByRole('link', { name: /payments/ })).toHaveAttribute(
      'href',
      '/catalog/default/system/payments',
    );
    const [services, people, technology, notAssessed, coverage, stale] =
      row.getAllByRole('cell');
    expect(services).toHaveTextContent('4');
    // 1, 2, 2: the lower median is 2.
    expect(people).toHaveTextContent('Median 2 · Operate');
    expect(people).toHaveTextContent('lowest 1 · Build');
    expect(within(people).getByRole('img')).toHaveAccessibleName(
      '1 at 1 · Build, 2 at 2 · Operate, 1 not assessed',
    );
    expect(technology).toHaveTextContent('Not assessed');
    expect(notAssessed).toHaveTextContent('1');
    // 9 of 20.
    expect(coverage).toHaveTextContent('45%');
    expect(stale).toHaveTextContent('2');
  });

  it('shows more on demand', async () => {
    api.portfolio.rollups = Array.from({ length: 101 }, (_, index) =>
      rollup(`s${index}`),
    );
    await renderMaturity(api, '/maturity');
    expect(await screen.findByText('100 of 101 systems')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('101 of 101 systems')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Load more' }),
    ).not.toBeInTheDocument();
  }, 20_000);

  it('says where nothing is to be seen', async () => {
    await renderMaturity(api, '/maturity');
    expect(await screen.findByText('No systems yet')).toBeInTheDocument();
  });

  it('says that something is hidden', async () => {
    api.portfolio.rollups = [rollup('payments')];
    api.portfolio.someHidden = true;
    await renderMaturity(api, '/maturity');
    expect(
      await screen.findByText(/Some entities are hidden from you/),
    ).toBeInTheDocument();
  });

  it('tells forbidden from failed', async () => {
    api.responses.fail('getRollups', new Refusal(403, 'No'));
    await renderMaturity(api, '/maturity');
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('tells what failed', async () => {
    // More than one part of the page asks, and asks again when it appears.
    const failures = Array.from(
      { length: 10 },
      () => new Refusal(500, 'No model'),
    );
    api.responses.fail('getModels', ...failures);
    await renderMaturity(api, '/maturity');
    expect(await screen.findAllByText(/No model/)).not.toHaveLength(0);
  });

  it('has no other page', async () => {
    await renderMaturity(api, '/maturity/nowhere');
    expect(
      await screen.findByText(/There is no such page/),
    ).toBeInTheDocument();
  });
});
