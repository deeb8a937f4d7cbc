export * from './MaturityClient';
export * from './types';
