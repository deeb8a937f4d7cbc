export * from './exchanged';
export * from './schema';
export * from './types';
