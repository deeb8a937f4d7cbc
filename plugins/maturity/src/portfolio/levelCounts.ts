import type { Model, TrendPoint } from '@cnmm/backstage-plugin-maturity-common';

/** How the levels of one aspect stood at the end of a day. */
export interface LevelCounts {
  /** YYYY-MM-DD, UTC. */
  date: string;
  /** Entities by level. */
  counts: Record<string, number>;
  notAssessed: number;
  median: number | null;
}

/** The levels of one aspect, point by point. */
export function levelCounts(
  points: TrendPoint[],
  aspectId: string,
): LevelCounts[] {
  return points.flatMap(({ date, aspects }) => {
    const aspect = aspects.find(each => each.aspectId === aspectId);
    return aspect ? [{ date, ...aspect }] : [];
  });
}

/** The levels of a model that somebody can be at, the lowest first. */
export function shownLevels({ levels }: Pick<Model, 'levels'>): number[] {
  return levels
    .map(({ level }) => level)
    .filter(level => level > 0)
    .sort((one, other) => one - other);
}
