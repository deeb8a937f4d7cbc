export * from './MaturityApi';
