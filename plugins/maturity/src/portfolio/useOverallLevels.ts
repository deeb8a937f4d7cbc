import { useApi } from '@backstage/core-plugin-api';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { overallQuery, type OverallLevels } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';

/** What there is to set beside the places of others. */
export type OverallLevelsState =
  | Unavailable
  | { status: 'empty'; notAssessed: number; someHidden: boolean }
  | ({
      status: 'ready';
      /** Entities with an overall level. */
      assessed: number;
    } & OverallLevels);

/** How many entities have which overall level. */
export function useOverallLevels(
  filter: PortfolioFilter,
  model: Model,
): OverallLevelsState {
  const api = useApi(maturityApiRef);
  const query = useQuery(overallQuery(api, filter, model));
  if (!query.data) {
    return unavailable(query);
  }
  const { counts, notAssessed, someHidden } = query.data;
  const assessed = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return assessed > 0
    ? { status: 'ready', assessed, ...query.data }
    : { status: 'empty', notAssessed, someHidden };
}
