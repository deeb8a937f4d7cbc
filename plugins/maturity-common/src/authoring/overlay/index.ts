export * from './applyOverlay';
export * from './schema';
export * from './types';
