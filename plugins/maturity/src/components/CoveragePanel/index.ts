export * from './CoveragePanel';
