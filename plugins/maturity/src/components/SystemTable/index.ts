export * from './AspectCell';
export * from './DistributionBar';
export * from './RollupTable';
export * from './SystemTable';
