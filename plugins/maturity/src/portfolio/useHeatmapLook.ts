import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { useLevelShade, type LevelShade } from '../ui/Level';
import { useHeatmapStyles } from './heatmapStyles';
import { useHeatmapWords, type HeatmapWords } from './useHeatmapWords';

/** How the cells of a row look, and what they say. */
export interface HeatmapLook {
  classes: ReturnType<typeof useHeatmapStyles>;
  words: HeatmapWords;
  shadeOf: (level: number | null) => LevelShade;
}

/** The look of a row: asked for once, as a row has many cells. */
export function useHeatmapLook(model: Model): HeatmapLook {
  return {
    classes: useHeatmapStyles(),
    words: useHeatmapWords(model),
    shadeOf: useLevelShade(model),
  };
}
