import { useApi } from '@backstage/core-plugin-api';
import type {
  CapabilityDemand,
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { demandQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';

/** A capability of a ranking, with its place in it. */
export interface RankedCapability extends CapabilityDemand {
  title: string;
  /** From 1, among all of them. */
  place: number;
  /** True where somebody offers it. */
  available: boolean;
}

/** What a ranking of all capabilities shows. */
export type RankingState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | {
      status: 'ready';
      /** All of them, most wanted first. */
      capabilities: RankedCapability[];
      someHidden: boolean;
    };

/** All capabilities of a model, most wanted first. */
export function useRanking(
  filter: PortfolioFilter,
  model: Model,
): RankingState {
  const api = useApi(maturityApiRef);
  const query = useQuery(demandQuery(api, filter, model.id));
  if (!query.data) {
    return unavailable(query);
  }
  const { items, someHidden } = query.data;
  const isAsked = items.some(
    ({ bringsCloser, inUseBy }) => bringsCloser.entities > 0 || inUseBy > 0,
  );
  return isAsked
    ? {
        status: 'ready',
        capabilities: items.map((demand, index) => ({
          ...demand,
          title: titleOf(model, demand.capabilityId),
          place: index + 1,
          available: demand.providers.length > 0,
        })),
        someHidden,
      }
    : { status: 'empty', someHidden };
}

function titleOf({ capabilities }: Model, capabilityId: string): string {
  return (
    capabilities.find(({ id }) => id === capabilityId)?.title ?? capabilityId
  );
}
