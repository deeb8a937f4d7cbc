import { useApi } from '@backstage/core-plugin-api';
import type {
  Model,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { ownersQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';

/** What a list of owners and their coverage shows. */
export type CoverageState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | {
      status: 'ready';
      /** The lowest coverage first. */
      owners: Rollup[];
      someHidden: boolean;
    };

/** Who has not assessed, and whose answers are stale, the worst first. */
export function useCoverage(
  filter: PortfolioFilter,
  model: Model,
): CoverageState {
  const api = useApi(maturityApiRef);
  const query = useQuery({
    ...ownersQuery(api, filter, model.id),
    select: ({ rollups, someHidden }) => ({
      owners: [...rollups].sort(worstFirst),
      someHidden,
    }),
  });
  if (!query.data) {
    return unavailable(query);
  }
  const { owners, someHidden } = query.data;
  return owners.length > 0
    ? { status: 'ready', owners, someHidden }
    : { status: 'empty', someHidden };
}

/** The share of areas that have an answer; 0 where there are none. */
export function coveredShare({ coverage }: Pick<Rollup, 'coverage'>): number {
  return coverage.total === 0 ? 0 : coverage.answered / coverage.total;
}

function worstFirst(one: Rollup, other: Rollup): number {
  return (
    coveredShare(one) - coveredShare(other) ||
    other.notAssessed - one.notAssessed ||
    other.stale - one.stale ||
    one.group.title.localeCompare(other.group.title)
  );
}
