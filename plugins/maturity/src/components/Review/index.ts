export * from './LevelTable';
export * from './Review';
