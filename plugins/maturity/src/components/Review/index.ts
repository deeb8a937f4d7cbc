export * from './Review';
