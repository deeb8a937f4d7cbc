import type { LevelDistribution } from '@cnmm/backstage-plugin-maturity-common';
import type { HeatmapWords } from '../portfolio/useHeatmapWords';

export interface LevelWordsProps {
  words: HeatmapWords;
  /** Undefined while they are read. */
  levels?: LevelDistribution;
  /** What is, where the other is what would be. */
  before?: LevelDistribution;
}

/** How entities are spread over the levels, in words. */
export function LevelWords({ words, levels, before }: LevelWordsProps) {
  if (!levels) {
    return null;
  }
  if (levels.median === null || levels.min === null) {
    return <>{words.median(levels)}</>;
  }
  return (
    <>
      <div>{words.medianOf(levels, before)}</div>
      <div>{words.min(levels)}</div>
      <div>{words.segments(levels)}</div>
    </>
  );
}
