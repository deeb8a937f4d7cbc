export * from './EntityMaturityContent';
