export * from './recommend';
export * from './types';
