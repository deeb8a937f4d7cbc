/**
 * Reading and checking the files that people write: models and assessments.
 *
 * @packageDocumentation
 */
export * from './parseAssessments';
export * from './parseModel';
export * from './types';
