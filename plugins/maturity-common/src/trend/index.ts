export * from './levelChanges';
export * from './trendPoints';
export * from './types';
