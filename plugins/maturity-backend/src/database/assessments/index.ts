export * from './AssessmentStore';
export * from './DatabaseAssessmentStore';
export * from './InMemoryAssessmentStore';
