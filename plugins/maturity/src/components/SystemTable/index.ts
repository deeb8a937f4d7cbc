export * from './SystemTable';
