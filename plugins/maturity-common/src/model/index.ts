export * from './askedOn';
export * from './lookup';
export { modelSchema } from './schema';
export * from './types';
