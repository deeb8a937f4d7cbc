export * from './DatabaseUpdateStore';
export * from './InMemoryUpdateStore';
export * from './UpdateStore';
