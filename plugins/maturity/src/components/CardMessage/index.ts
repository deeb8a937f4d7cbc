export * from './CardMessage';
