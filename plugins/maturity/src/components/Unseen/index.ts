export * from './Unseen';
