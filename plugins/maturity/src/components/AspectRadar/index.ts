export * from './AspectRadar';
