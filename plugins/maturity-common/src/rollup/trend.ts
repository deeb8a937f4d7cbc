import { type EvidenceCounts, sumOfClaims } from '../evidence/evidence';
import type { ModelDefinition } from '../model/types';
import type { LevelChange } from './levelChanges';
import { type AspectDistribution, distributionOf } from './rollup';

/** The number of entities with the same level change on one day. @public */
export interface LevelChangeCount extends Omit<LevelChange, 'at'> {
  /** YYYY-MM-DD, UTC; empty for all days before the first one of a trend. */
  date: string;
  entities: number;
}

/** How the claims of entities, and what facts say of them, changed. @public */
export interface EvidenceChange extends EvidenceCounts {
  /** YYYY-MM-DD, UTC; empty for all days before the first one of a trend. */
  date: string;
}

/** The distance between two points of a trend. @public */
export type TrendInterval = 'day' | 'week';

/** The levels at the end of a day. @public */
export interface TrendPoint {
  /** YYYY-MM-DD, UTC. */
  date: string;
  entities: number;
  aspects: AspectDistribution[];
  /** The claims of the entities. All are 0 before facts were first compared. */
  evidence: EvidenceCounts;
}

/** The levels over time. @public */
export interface Trend {
  /** Oldest first. They count the entities that exist today. */
  items: TrendPoint[];
  someHidden: boolean;
}

/** How the median of an aspect has changed in a trend. @public */
export interface MedianChange {
  /** Null if there was none, or none that can be compared. */
  from: number | null;
  /** Null if nothing is assessed. */
  to: number | null;
  /**
   * True if half or more of what is assessed now was not assessed then: another
   * median says nothing about whether anything got better.
   */
  isNew: boolean;
}

/** Compares the medians of an aspect at two points of a trend. @public */
export function medianChange(
  first: Pick<TrendPoint, 'aspects'> | undefined,
  last: Pick<TrendPoint, 'aspects'> | undefined,
  aspectId: string,
): MedianChange {
  const aspectAt = (point: Pick<TrendPoint, 'aspects'> | undefined) =>
    point?.aspects.find(each => each.aspectId === aspectId);
  const before = aspectAt(first);
  const after = aspectAt(last);
  const to = after?.median ?? null;
  const isNew = to !== null && 2 * assessedIn(before) <= assessedIn(after);
  return { from: isNew ? null : before?.median ?? null, to, isNew };
}

function assessedIn(distribution: AspectDistribution | undefined): number {
  return Object.values(distribution?.counts ?? {}).reduce(
    (sum, count) => sum + count,
    0,
  );
}

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const daysOf: Record<TrendInterval, number> = { day: 1, week: 7 };

/** The maximum number of points of a trend. @public */
export const MAX_TREND_POINTS = 1000;

/**
 * Counts the dates of a trend, without listing them.
 *
 * @param range - YYYY-MM-DD, both inclusive
 * @public
 */
export function countTrendDates(
  range: { from: string; to: string },
  interval: TrendInterval,
): number {
  const length = Date.parse(range.to) - Date.parse(range.from);
  return Math.max(0, Math.floor(length / (daysOf[interval] * MS_PER_DAY)) + 1);
}

/**
 * Lists the dates of a trend, oldest first. The last date is the end of the
 * range; the others lie a whole number of intervals before it.
 *
 * @param range - YYYY-MM-DD, both inclusive
 * @throws RangeError if there are more than {@link MAX_TREND_POINTS}
 * @public
 */
export function trendDates(
  range: { from: string; to: string },
  interval: TrendInterval,
): string[] {
  const count = countTrendDates(range, interval);
  if (count > MAX_TREND_POINTS) {
    throw new RangeError(`${count} dates are more than ${MAX_TREND_POINTS}`);
  }
  const last = Date.parse(range.to);
  const step = daysOf[interval] * MS_PER_DAY;
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * step).toISOString().slice(0, 10),
  );
}

/**
 * Computes the levels of entities at the end of each day.
 *
 * @param entities - the total number of entities; those without any change
 * count as not assessed
 * @param changes - all changes up to the last date, in any order: of levels,
 * and of the evidence for claims
 * @param dates - the days, YYYY-MM-DD, oldest first
 * @public
 */
export function trendPoints(
  model: Pick<ModelDefinition, 'levels' | 'aspects'>,
  entities: number,
  changes: { levels: LevelChangeCount[]; evidence: EvidenceChange[] },
  dates: string[],
): TrendPoint[] {
  const levels = model.levels.map(({ level }) => level);
  const counts = new Map(
    model.aspects.map(({ id }) => [id, new Map<number, number>()]),
  );
  // Each change moves entities from one level to another, once and for all.
  const move = ({ aspectId, from, to, entities: moved }: LevelChangeCount) => {
    const ofAspect = counts.get(aspectId);
    const add = (level: number | null, count: number) => {
      if (level === null) return;
      ofAspect?.set(level, (ofAspect.get(level) ?? 0) + count);
    };
    add(from, -moved);
    add(to, moved);
  };
  const moves = inOrder(changes.levels);
  const differences = inOrder(changes.evidence);
  let evidence: EvidenceCounts = { supported: 0, contradicted: 0, none: 0 };
  return dates.map(date => {
    moves.until(date).forEach(move);
    evidence = sumOfClaims([evidence, ...differences.until(date)]);
    return {
      date,
      entities,
      evidence,
      aspects: model.aspects.map(({ id }) =>
        aspectPoint(id, levels, counts.get(id) ?? new Map(), entities),
      ),
    };
  });
}

function aspectPoint(
  aspectId: string,
  levels: number[],
  counts: ReadonlyMap<number, number>,
  entities: number,
): AspectDistribution {
  const assessed = [...counts.values()].reduce((a, b) => a + b, 0);
  return { aspectId, ...distributionOf(levels, counts, entities - assessed) };
}

/** Gives changes in the order of their days, looking at each only once. */
function inOrder<Change extends { date: string }>(changes: Change[]) {
  const sorted = changes
    .map(change => ({ day: change.date, change }))
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day));
  let next = 0;
  return {
    /** Those up to a day that have not been given yet. */
    until(day: string): Change[] {
      const start = next;
      while (next < sorted.length && sorted[next].day <= day) next += 1;
      return sorted.slice(start, next).map(({ change }) => change);
    },
  };
}
