export * from './ViewMessage';
