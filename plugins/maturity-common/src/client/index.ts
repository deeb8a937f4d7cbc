export * from './MaturityClient';
export * from './options';
export type { MaturityClientOptions } from './Requests';
export * from './types';
