import type { Assessment } from '../assessment/assessment';
import type { AnswerSource } from '../inheritance/effectiveAnswer';
import type { ModelDefinition } from '../model/types';
import { buildReport } from '../scoring/levelReport';
import { type AspectRollup, distributionOf } from './rollup';

/** An aspect of an entity that came to another level. @public */
export interface LevelChange {
  aspectId: string;
  /** Null where it was not assessed before. */
  from: number | null;
  /** Null where it is not assessed any more. */
  to: number | null;
  /** When the answer behind it was submitted: ISO 8601, UTC. */
  at: string;
}

/** How many entities made the same change on one day. @public */
export interface LevelChangeCount extends Omit<LevelChange, 'at'> {
  /** YYYY-MM-DD, UTC; empty for any day before those that are looked at. */
  date: string;
  entities: number;
}

/** How far apart the points of a trend are. @public */
export type TrendInterval = 'day' | 'week';

/** How the levels stood at the end of a day. @public */
export interface TrendPoint {
  /** YYYY-MM-DD, UTC. */
  date: string;
  entities: number;
  aspects: AspectRollup[];
}

/** How the levels stood over time, oldest first. @public */
export interface Trend {
  /** Of the entities that there are now. */
  items: TrendPoint[];
  someHidden: boolean;
}

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

/** A source of answers with all that it ever submitted. @public */
export interface SourceHistory extends Omit<AnswerSource, 'answers'> {
  /** In the order of their revisions. */
  assessments: Pick<Assessment, 'answers' | 'submittedAt'>[];
}

/**
 * How the levels of an entity came to be: what its aspects were at after each
 * assessment, its own or one that it inherits from. The entity is taken to
 * have inherited from the same sources all the time.
 *
 * @param sources - the entity itself first, then those it inherits from,
 * nearest first
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
  // Times in ISO 8601 and UTC sort as text.
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
