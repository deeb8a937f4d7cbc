import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelDistribution,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from './Level';

/** The entities at one level, or not assessed if the level is null. */
export interface Segment {
  level: number | null;
  entities: number;
}

/** The levels that have entities, lowest first, then those not assessed. */
export function segmentsOf(distribution: LevelDistribution): Segment[] {
  const { counts, notAssessed } = distribution;
  return [
    ...Object.entries(counts)
      .map(([level, entities]) => ({ level: Number(level), entities }))
      .sort((one, other) => one.level - other.level),
    { level: null, entities: notAssessed },
  ].filter(({ entities }) => entities > 0);
}

/** The number of entities that have a level. */
export function countAssessed({ counts }: LevelDistribution): number {
  return Object.values(counts).reduce((sum, entities) => sum + entities, 0);
}

/** Whether the median of a what-if is above the actual one. */
export function isRising(
  levels: LevelDistribution,
  actual: LevelDistribution | undefined,
): boolean {
  return (
    actual !== undefined &&
    actual.median !== null &&
    levels.median !== null &&
    levels.median > actual.median
  );
}

/** Describes how entities are distributed over the levels. */
export interface DistributionWords {
  /**
   * The median, such as "2 · Operate", or "2 → 3 · Scale" where a what-if
   * raises it above the actual one.
   */
  median: (levels: LevelDistribution, actual?: LevelDistribution) => string;
  /** The same with a label, such as "Median 2 · Operate". */
  labelledMedian: (
    levels: LevelDistribution,
    actual?: LevelDistribution,
  ) => string;
  /** The lowest level with a label, such as "lowest 1 · Build". */
  labelledMin: (levels: LevelDistribution) => string;
  /** A segment, such as "3 at 2 · Operate". */
  segment: (segment: Segment) => string;
  /** All segments, separated by commas. */
  segments: (levels: LevelDistribution) => string;
}

/** Formats distributions over the levels of a model. */
export function useDistributionWords(
  model: Pick<Model, 'levels'>,
): DistributionWords {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const median: DistributionWords['median'] = (levels, actual) =>
    isRising(levels, actual)
      ? t('review.change', {
          before: String(actual?.median),
          after: levelName(levels.median),
        })
      : levelName(levels.median);
  const segment: DistributionWords['segment'] = ({ level, entities }) =>
    level === null
      ? t('table.countNotAssessed', { entities: String(entities) })
      : t('table.at', { entities: String(entities), level: levelName(level) });
  return {
    median,
    labelledMedian: (levels, actual) =>
      t('table.median', { level: median(levels, actual) }),
    labelledMin: levels => t('table.min', { level: levelName(levels.min) }),
    segment,
    segments: levels => segmentsOf(levels).map(segment).join(', '),
  };
}
