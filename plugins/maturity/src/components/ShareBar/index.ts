export * from './ShareBar';
