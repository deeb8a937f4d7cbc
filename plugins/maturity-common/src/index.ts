/**
 * The domain of the maturity plugins: pure functions and types, no IO.
 *
 * @packageDocumentation
 */
export * from './assessment';
export * from './draft';
export * from './exchange';
export * from './inheritance';
export * from './model';
export * from './report';
export * from './rollup';
export * from './scoring';
