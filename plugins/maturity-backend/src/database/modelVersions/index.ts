export * from './DatabaseModelVersionStore';
export * from './InMemoryModelVersionStore';
export * from './ModelVersionStore';
