/**
 * The client of the maturity backend.
 *
 * @packageDocumentation
 */
export { MaturityClient } from './MaturityClient';
export * from './types';
