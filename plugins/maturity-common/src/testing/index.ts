/**
 * Builders of models and answers for tests.
 *
 * @packageDocumentation
 */
export * from './builders';
