import { useApi } from '@backstage/core-plugin-api';
import type {
  Model,
  PortfolioFilter,
  TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef, type MaturityApi } from '.';
import { trendQuery } from './portfolioQueries';
import { unavailable, type Unavailable } from './queryState';

/** How far back a trend goes. */
export type TrendPeriod = 'quarter' | 'year';

const days: Record<TrendPeriod, number> = { quarter: 90, year: 365 };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The state of a trend. */
export type TrendState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | {
      status: 'ready';
      /** Oldest first, at least one. */
      points: TrendPoint[];
      someHidden: boolean;
    };

/** The levels at the end of each week, up to today, as a query. */
export function trendOf(
  api: MaturityApi,
  filter: PortfolioFilter,
  model: Model,
  period: TrendPeriod,
) {
  const from = dayBefore(new Date(), days[period]);
  return trendQuery(api, filter, model.id, from);
}

/** The levels at the end of each week, up to today. */
export function useTrend(
  filter: PortfolioFilter,
  model: Model,
  period: TrendPeriod,
): TrendState {
  const api = useApi(maturityApiRef);
  const query = useQuery(trendOf(api, filter, model, period));
  if (!query.data) {
    return unavailable(query);
  }
  const { items, someHidden } = query.data;
  return items.some(({ entities }) => entities > 0)
    ? { status: 'ready', points: items, someHidden }
    : { status: 'empty', someHidden };
}

/** YYYY-MM-DD, UTC. */
function dayBefore(now: Date, count: number): string {
  return new Date(now.getTime() - count * DAY_MS).toISOString().slice(0, 10);
}

/** The levels of one aspect at the end of a day. */
export interface LevelCounts {
  /** YYYY-MM-DD, UTC. */
  date: string;
  /** Entities by level. */
  counts: Record<string, number>;
  notAssessed: number;
  median: number | null;
}

/** Picks one aspect from the points of a trend. */
export function levelCounts(
  points: TrendPoint[],
  aspectId: string,
): LevelCounts[] {
  return points.flatMap(({ date, aspects }) => {
    const aspect = aspects.find(each => each.aspectId === aspectId);
    return aspect ? [{ date, ...aspect }] : [];
  });
}
