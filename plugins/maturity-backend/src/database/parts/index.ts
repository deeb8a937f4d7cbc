export * from './DatabasePartStore';
export * from './InMemoryPartStore';
export * from './PartStore';
