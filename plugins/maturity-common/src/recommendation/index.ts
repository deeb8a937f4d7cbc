export * from './providers';
export * from './recommend';
export * from './resolveCapability';
export * from './types';
