export * from './MaturityTab';
