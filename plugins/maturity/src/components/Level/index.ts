export * from './LevelBar';
export * from './useLevelName';
