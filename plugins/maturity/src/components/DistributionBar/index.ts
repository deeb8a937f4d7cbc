export * from './DistributionBar';
export * from './segments';
export * from './useLevelShade';
export * from './useSegmentWords';
