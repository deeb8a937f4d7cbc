import { useApi } from '@backstage/core-plugin-api';
import type { PortfolioStatus } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { portfolioStatusQuery } from '../api/portfolioQueries';

/** How current the portfolio is; undefined until, or where, it is not known. */
export function usePortfolioStatus(): PortfolioStatus | undefined {
  return useQuery(portfolioStatusQuery(useApi(maturityApiRef))).data;
}
