export * from './freshness';
export * from './score';
