/**
 * The Maturity tab, the assessment and the table by system, for the legacy
 * frontend system. The new one is served by `./alpha`.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './isMaturityAvailable';
export * from './plugin';
export * from './translations';
