export * from './LevelBar';
export * from './useChangeName';
export * from './useLevelName';
