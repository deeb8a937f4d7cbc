export * from './gaps';
export * from './types';
