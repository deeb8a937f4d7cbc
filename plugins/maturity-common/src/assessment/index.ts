export * from './checkAnswer';
export * from './schema';
export * from './submit';
export * from './types';
