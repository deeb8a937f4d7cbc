export * from './EntitiesPanel';
export * from './useCellWords';
