export * from './freshness';
export * from './nextLevel';
export * from './score';
