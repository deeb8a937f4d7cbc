export * from './AreaQuestion';
