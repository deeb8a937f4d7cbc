export * from './MoreItems';
