export * from './DatabaseProjectionStore';
export * from './InMemoryProjectionStore';
export * from './ProjectionStore';
