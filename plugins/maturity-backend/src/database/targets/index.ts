export * from './DatabaseTargetStore';
export * from './InMemoryTargetStore';
export * from './TargetStore';
