/**
 * The domain of the maturity plugins: pure functions and types, no IO.
 *
 * @packageDocumentation
 */
export * from './assessment';
export * from './demand';
export * from './draft';
export * from './exchange';
export * from './inheritance';
export * from './model';
export * from './permissions';
export * from './portfolio';
export * from './recommendation';
export * from './report';
export * from './rollup';
export * from './scoring';
export * from './target';
export * from './trend';
