export * from './buildReport';
export * from './types';
