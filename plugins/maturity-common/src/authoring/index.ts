/**
 * Reading and checking the files that people write: models and assessments.
 *
 * @packageDocumentation
 */
export * from './checkModel';
export * from './checkModelFile';
export * from './overlay';
export * from './parseAssessments';
export * from './parseModel';
export * from './resolveModels';
export * from './types';
export type { Finding } from './Finding';
