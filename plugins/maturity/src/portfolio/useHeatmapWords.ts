import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelDistribution,
  Model,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import {
  segmentsOf,
  type Segment,
  useSegmentWords,
} from '../ui/DistributionBar';

import { useLevelName } from '../ui/Level';

/** What a cell says. */
export interface HeatmapWords {
  /** The median, and where it would rise, from what. */
  median: (levels: LevelDistribution, before?: LevelDistribution) => string;
  /** The same, called so. */
  medianOf: (levels: LevelDistribution, before?: LevelDistribution) => string;
  /** The lowest level, called so. */
  min: (levels: LevelDistribution) => string;
  /** How many are assessed. */
  assessed: (levels: LevelDistribution) => string;
  /** A segment in words. */
  segment: (segment: Segment) => string;
  /** All segments in words. */
  segments: (levels: LevelDistribution) => string;
  /** The way to the page of a group. */
  page: (group: string) => string;
  /** The number of entities of a group as a link. */
  entities: (rollup: Rollup) => string;
  /** How many entities of a group have stale answers. */
  stale: (rollup: Rollup) => string;
  lowCoverage: string;
}

/** Whether a level that would be is above the one that is. */
export function rises(
  levels: LevelDistribution,
  before: LevelDistribution | undefined,
): boolean {
  return (
    before !== undefined &&
    before.median !== null &&
    levels.median !== null &&
    levels.median > before.median
  );
}

/** The words of a heatmap. */
export function useHeatmapWords(model: Pick<Model, 'levels'>): HeatmapWords {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const segment = useSegmentWords(model);
  const median: HeatmapWords['median'] = (levels, before) =>
    rises(levels, before)
      ? t('review.change', {
          before: String(before?.median),
          after: levelName(levels.median),
        })
      : levelName(levels.median);
  return {
    median,
    medianOf: (levels, before) =>
      t('table.median', { level: median(levels, before) }),
    min: levels => t('table.min', { level: levelName(levels.min) }),
    assessed: levels => {
      const assessed = Object.values(levels.counts).reduce(
        (sum, count) => sum + count,
        0,
      );
      return `${assessed}/${assessed + levels.notAssessed}`;
    },
    segment,
    segments: levels => segmentsOf(levels).map(segment).join(', '),
    page: group => t('heatmap.page', { group }),
    entities: ({ entities, group }) =>
      t('heatmap.entitiesOf', {
        entities: String(entities),
        group: group.title,
      }),
    stale: ({ entities, stale }) =>
      t('heatmap.stale', { stale: String(stale), entities: String(entities) }),
    lowCoverage: t('heatmap.lowCoverage'),
  };
}
