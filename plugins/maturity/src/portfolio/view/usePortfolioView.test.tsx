import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation, useNavigate } from 'react-router-dom';
import { FakeMaturityApi } from '../../__testUtils__';
import { maturityApiRef } from '../../api';
import { MaturityQueryProvider } from '../../api/MaturityQueryProvider';
import { rootRouteRef } from '../../routes';
import { PortfolioFilters } from '../filters/PortfolioFilters';
import { defaultView, type PortfolioView } from './PortfolioView';
import { usePortfolioView, withinModel } from './usePortfolioView';

const model = testModel();

function Page() {
  const control = usePortfolioView(model);
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <>
      <PortfolioFilters model={model} control={control} />
      <output>{search || 'all'}</output>
      <button onClick={() => navigate(-1)}>Back</button>
    </>
  );
}

describe('usePortfolioView', () => {
  it('keeps choices in the history, but not what was typed', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[[maturityApiRef, new FakeMaturityApi(testModel())]]}
      >
        <MaturityQueryProvider>
          <Page />
        </MaturityQueryProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/maturity'],
        mountedRoutes: { '/maturity': rootRouteRef },
      },
    );
    const url = screen.getByRole('status');
    const choose = async (grouping: string) => {
      await userEvent.click(screen.getByRole('button', { name: /^Group by/ }));
      await userEvent.click(screen.getByRole('option', { name: grouping }));
    };
    await choose('Owner');
    await choose('Domain');
    expect(url).toHaveTextContent('?groupBy=domain');
    await userEvent.type(screen.getByRole('searchbox'), 'pay');
    await waitFor(() =>
      expect(url).toHaveTextContent('?groupBy=domain&text=pay'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(url).toHaveTextContent('?groupBy=owner');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(url).toHaveTextContent('all');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});

describe('withinModel', () => {
  const within = (changes: Partial<PortfolioView>) =>
    withinModel({ ...defaultView, ...changes }, model);

  it('keeps what the model has', () => {
    const known = {
      expanded: ['people'],
      cell: { area: 'people.ai', level: '2' },
    };
    expect(within(known)).toEqual({ ...defaultView, ...known });
  });

  it('drops what the model does not have, and a cell as a whole', () => {
    expect(within({ sort: '-level.money' })).toEqual(defaultView);
    expect(within({ sort: '-level.people.ai' }).sort).toBe('-level.people.ai');
    expect(within({ expanded: ['money'], given: ['magic'] })).toEqual(
      defaultView,
    );
    expect(within({ cell: { aspect: 'money', level: '2' } }).cell).toEqual({});
    expect(within({ cell: { aspect: 'people', level: '9' } }).cell).toEqual({});
    expect(within({ cell: { area: 'money.x', stale: true } }).cell).toEqual({});
    expect(
      within({ cell: { capability: 'magic', demand: 'inUse' } }).cell,
    ).toEqual({});
  });
});
