export * from './AspectTiles';
