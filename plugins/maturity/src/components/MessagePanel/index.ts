export * from './MessagePanel';
