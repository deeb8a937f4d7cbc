export * from './Heatmap';
export * from './HeatmapSkeleton';
export * from './LevelLegend';
export * from './marks';
export * from './useHeatmapWords';
