export * from './AspectCell';
export * from './GroupsTable';
export * from './RollupTable';
