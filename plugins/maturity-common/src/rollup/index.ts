export * from './distribution';
export * from './types';
