/**
 * Reads and checks the files that people write: models and assessments.
 *
 * @packageDocumentation
 */
export * from './checkModel';
export * from './modelFiles';
export { applyOverlay } from './overlay/applyOverlay';
export * from './organisationChecks';
export * from './overlay/overlay';
export * from './parseAssessments';
export {
  formatProblem,
  isError,
  type FileProblem,
  type Finding,
  type Severity,
  type SourceFile,
} from './problems';
