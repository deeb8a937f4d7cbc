/**
 * Builders for tests.
 *
 * @packageDocumentation
 */
export * from './builders';
