export * from './ScrollTable';
