export * from './FilterValue';
