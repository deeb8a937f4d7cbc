import type { ModelDefinition } from '../model/types';
import type { TrendPoint } from '../portfolio/types';
import { distributionOf } from '../rollup/distribution';
import type { LevelChangeCount, TrendInterval } from './types';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const daysOf: Record<TrendInterval, number> = { day: 1, week: 7 };

/**
 * The dates of a trend, oldest first. The last one is the day on which it
 * ends, and those before it lie a whole number of steps back.
 *
 * @param range - both YYYY-MM-DD, both included
 * @public
 */
export function trendDates(
  range: { from: string; to: string },
  interval: TrendInterval,
): string[] {
  const first = Date.parse(range.from);
  const last = Date.parse(range.to);
  const step = daysOf[interval] * MS_PER_DAY;
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * step).toISOString().slice(0, 10),
  );
}

/**
 * How the levels of some entities stood at the end of each of some days.
 *
 * @param entities - how many there are: those that no change has given a level
 * are not assessed
 * @param changes - all changes up to the last date
 * @public
 */
export function trendPoints(
  model: Pick<ModelDefinition, 'levels' | 'aspects'>,
  entities: number,
  changes: LevelChangeCount[],
  dates: string[],
): TrendPoint[] {
  const levels = model.levels.map(({ level }) => level);
  return dates.map(date => ({
    date,
    entities,
    aspects: model.aspects.map(({ id }) => {
      const counts = countsAt(
        changes.filter(each => each.aspectId === id && each.date <= date),
      );
      const assessed = [...counts.values()].reduce((a, b) => a + b, 0);
      return {
        aspectId: id,
        ...distributionOf(levels, counts, entities - assessed),
      };
    }),
  }));
}

/** Each change takes entities from one level and adds them to another. */
function countsAt(changes: LevelChangeCount[]): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (level: number | null, entities: number) => {
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + entities);
  };
  for (const { from, to, entities } of changes) {
    add(from, -entities);
    add(to, entities);
  }
  return counts;
}
