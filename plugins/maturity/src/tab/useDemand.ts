import { useApi } from '@backstage/core-plugin-api';
import type {
  CapabilityDemand,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { demandQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';

/** What a ranking of capabilities shows. */
export type DemandState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | { status: 'ready'; demand: CapabilityDemand[]; someHidden: boolean };

/** The capabilities that would bring some entity closer, most wanted first. */
export function useDemand(
  filter: PortfolioFilter,
  modelId: string,
): DemandState {
  const api = useApi(maturityApiRef);
  const query = useQuery(demandQuery(api, filter, modelId));
  if (!query.data) {
    return unavailable(query);
  }
  const { someHidden } = query.data;
  const demand = query.data.items.filter(
    ({ bringsCloser }) => bringsCloser.entities > 0,
  );
  return demand.length > 0
    ? { status: 'ready', demand, someHidden }
    : { status: 'empty', someHidden };
}
