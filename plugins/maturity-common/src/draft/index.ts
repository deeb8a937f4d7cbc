export * from './goneAreas';
export * from './types';
