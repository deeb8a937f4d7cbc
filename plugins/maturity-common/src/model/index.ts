export * from './lookup';
export * from './schema';
export * from './types';
