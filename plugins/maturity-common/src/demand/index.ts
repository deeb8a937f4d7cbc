export * from './gaps';
export * from './rank';
export * from './types';
