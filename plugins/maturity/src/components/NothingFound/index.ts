export * from './NothingFound';
