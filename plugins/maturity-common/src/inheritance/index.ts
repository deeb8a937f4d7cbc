export * from './effectiveAnswers';
