export * from '../DistributionBar';
export * from '../RollupTable';
