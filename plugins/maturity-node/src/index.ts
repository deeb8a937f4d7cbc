/**
 * What other backend plugins need to work with the maturity backend.
 *
 * @packageDocumentation
 */
export * from './events';
export * from './models';
export * from './service';
