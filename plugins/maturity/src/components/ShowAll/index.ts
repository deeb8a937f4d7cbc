export * from './ShowAll';
export * from './useShowAll';
