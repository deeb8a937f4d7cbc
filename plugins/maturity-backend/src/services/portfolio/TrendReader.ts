import { InputError } from '@backstage/errors';
import {
  type Trend,
  trendDates,
  trendPoints,
} from '@cnmm/backstage-plugin-maturity-common';
import type { PortfolioStore } from '../../database';
import type { PortfolioScope, TrendRequest } from './requests';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** The default length of a trend, in days. */
const TREND_DAYS = 90;

const MAX_POINTS = 1000;

/** Reads the history of levels. */
export class TrendReader {
  readonly #store: PortfolioStore;

  constructor(store: PortfolioStore) {
    this.#store = store;
  }

  /**
   * The days of a request, oldest first.
   *
   * @throws InputError if there are none or too many
   */
  days(request: TrendRequest): string[] {
    const { interval = 'week' } = request;
    const to = request.to ?? dayOf(Date.now());
    const from =
      request.from ?? dayOf(Date.parse(to) - TREND_DAYS * MS_PER_DAY);
    const days = trendDates({ from, to }, interval);
    if (days.length === 0 || days.length > MAX_POINTS) {
      throw new InputError(
        `from: there must be 1 to ${MAX_POINTS} points from ${from} to ${to}, by ${interval}`,
      );
    }
    return days;
  }

  /**
   * Reads the trend.
   *
   * @param days - the result of {@link TrendReader.days}
   */
  async read(scope: PortfolioScope, days: string[]): Promise<Trend> {
    const { model, selection, someHidden } = scope;
    const range = { from: days[0], to: days[days.length - 1] };
    const { entities, changes } = await this.#store.snapshot(async store => ({
      entities: await store.count(selection),
      changes: await store.changes(selection, range),
    }));
    return { items: trendPoints(model, entities, changes, days), someHidden };
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
