import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation, useNavigate } from 'react-router-dom';
import { FakeMaturityApi } from '../__testUtils__';
import { maturityApiRef } from '../api';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { usePortfolioView } from './usePortfolioView';
import { rootRouteRef } from '../routes';
import { PortfolioFilters } from './PortfolioFilters';

function Page() {
  const control = usePortfolioView();
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <>
      <PortfolioFilters model={testModel()} control={control} />
      <output>{search || 'all'}</output>
      <button onClick={() => navigate(-1)}>Back</button>
    </>
  );
}

describe('Back', () => {
  it('leads to the choice before, and past what was typed', async () => {
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
