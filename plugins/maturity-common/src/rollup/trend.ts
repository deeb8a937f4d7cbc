import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type { Assessment } from '../assessment/assessment';
import type { AnswerSource } from '../inheritance/effectiveAnswer';
import type { ModelDefinition } from '../model/types';
import { buildReport } from '../scoring/levelReport';
import { type AspectRollup, distributionOf } from './rollup';

/** A change of the level of an entity in an aspect. @public */
export interface LevelChange {
  aspectId: string;
  /** Null if it was not assessed before. */
  from: number | null;
  /** Null if it is no longer assessed. */
  to: number | null;
  /** When the answer that caused it was submitted: ISO 8601, UTC. */
  at: string;
}

/** The number of entities with the same level change on one day. @public */
export interface LevelChangeCount extends Omit<LevelChange, 'at'> {
  /** YYYY-MM-DD, UTC; empty for all days before the first one of a trend. */
  date: string;
  entities: number;
}

/** The distance between two points of a trend. @public */
export type TrendInterval = 'day' | 'week';

/** The levels at the end of a day. @public */
export interface TrendPoint {
  /** YYYY-MM-DD, UTC. */
  date: string;
  entities: number;
  aspects: AspectRollup[];
}

/** The levels over time. @public */
export interface Trend {
  /** Oldest first. They count the entities that exist today. */
  items: TrendPoint[];
  someHidden: boolean;
}

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const daysOf: Record<TrendInterval, number> = { day: 1, week: 7 };

/**
 * Lists the dates of a trend, oldest first. The last date is the end of the
 * range; the others lie a whole number of intervals before it.
 *
 * @param range - YYYY-MM-DD, both inclusive
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
 * Computes the levels of entities at the end of each day.
 *
 * @param entities - the total number of entities; those without any change
 * count as not assessed
 * @param changes - all changes up to the last date
 * @param dates - the days, YYYY-MM-DD
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

/** Each change moves entities from one level to another. */
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

/** A source of answers with its assessments. @public */
export interface SourceHistory extends Omit<AnswerSource, 'answers'> {
  /** In the order of their revisions. */
  assessments: Pick<
    Assessment<AnswerWithoutTexts>,
    'answers' | 'submittedAt'
  >[];
}

/**
 * Computes how the levels of an entity have changed with each of its own
 * assessments and of those that it inherits from. Assumes that it has always
 * inherited from the same sources.
 *
 * @param sources - the entity itself, then the entities that it inherits from,
 * nearest first
 * @returns the changes, oldest first
 * @public
 */
export function levelChanges(
  model: ModelDefinition,
  sources: SourceHistory[],
): LevelChange[] {
  const times = new Set(
    sources.flatMap(({ assessments }) =>
      assessments.map(({ submittedAt }) => submittedAt),
    ),
  );
  const levels = new Map<string, number | null>();
  // ISO 8601 times in UTC sort as text.
  return [...times].sort().flatMap(at =>
    aspectsAt(at, model, sources).flatMap(({ aspectId, level }) => {
      const from = levels.get(aspectId) ?? null;
      levels.set(aspectId, level);
      return from === level ? [] : [{ aspectId, from, to: level, at }];
    }),
  );
}

function aspectsAt(
  at: string,
  model: ModelDefinition,
  sources: SourceHistory[],
) {
  const { aspects } = buildReport({
    entityRef: sources[0].entityRef,
    model,
    sources: sources.map(({ entityRef, relation, assessments }) => ({
      entityRef,
      relation,
      answers:
        assessments.filter(({ submittedAt }) => submittedAt <= at).at(-1)
          ?.answers ?? {},
    })),
    now: new Date(at),
  });
  return aspects;
}
