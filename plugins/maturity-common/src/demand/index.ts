export * from './blockers';
export * from './gaps';
export * from './rank';
export * from './risenLevels';
export * from './types';
