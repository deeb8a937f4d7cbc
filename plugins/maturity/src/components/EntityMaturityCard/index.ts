export * from './EntityMaturityCard';
