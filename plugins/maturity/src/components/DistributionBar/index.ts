export * from './DistributionBar';
export * from './LevelSwatch';
export * from './segments';
export * from './useLevelShade';
export * from './useSegmentWords';
