export * from './ReadinessList';
