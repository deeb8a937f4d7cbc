import { InputError } from '@backstage/errors';
import {
  countTrendDates,
  MAX_TREND_POINTS,
  type Trend,
  trendDates,
  trendPoints,
} from '@cnmm/backstage-plugin-maturity-common';
import { z } from 'zod';
import type { PortfolioStore } from '../../database';
import type { PortfolioScope, TrendRequest } from './requests';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** The default length of a trend, in days. */
const TREND_DAYS = 90;

/** No assessment can be older. */
const FIRST_DAY = '1970-01-01';

/** Reads the history of levels. */
export class TrendReader {
  readonly #store: PortfolioStore;

  constructor(store: PortfolioStore) {
    this.#store = store;
  }

  /**
   * The days of a request, oldest first.
   *
   * @throws InputError if one is no day of a calendar, or if there are none or
   * too many
   */
  days(request: TrendRequest): string[] {
    const { interval = 'week', to = dayOf(Date.now()) } = request;
    expectDay('to', to);
    if (request.from !== undefined) expectDay('from', request.from);
    const from =
      request.from ??
      dayOf(Math.max(0, Date.parse(to) - TREND_DAYS * MS_PER_DAY));
    for (const [field, day] of Object.entries({ from, to })) {
      if (day < FIRST_DAY) {
        throw new InputError(`${field}: must be ${FIRST_DAY} or later`);
      }
    }
    const count = countTrendDates({ from, to }, interval);
    if (count < 1 || count > MAX_TREND_POINTS) {
      throw new InputError(
        `from: there must be 1 to ${MAX_TREND_POINTS} points from ${from} to ${to}, by ${interval}`,
      );
    }
    return trendDates({ from, to }, interval);
  }

  /**
   * Reads the trend.
   *
   * @param days - the result of {@link TrendReader.days}
   */
  async read(scope: PortfolioScope, days: string[]): Promise<Trend> {
    const { model, selection, someHidden } = scope;
    const range = { from: days[0], to: days[days.length - 1] };
    const { entities, levels, evidence } = await this.#store.snapshot(
      scope,
      async store => ({
        entities: await store.count(selection),
        levels: await store.changes(selection, range),
        evidence: await store.evidenceChanges(selection, range),
      }),
    );
    return {
      items: trendPoints(model, entities, { levels, evidence }, days),
      someHidden,
    };
  }
}

/** The OpenAPI document only checks the form, and there is no 30 February. */
function expectDay(field: string, day: string): void {
  if (!z.iso.date().safeParse(day).success) {
    throw new InputError(`${field}: ${day} is no day of the calendar`);
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
