export * from './checkAnswer';
export * from './confirm';
export * from './schema';
export * from './submit';
export * from './types';
