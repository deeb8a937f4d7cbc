/**
 * The Maturity tab, the assessment and the portfolio, for the legacy
 * frontend system. The new one is served by `./alpha`.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './isMaturityAvailable';
export * from './plugin';
export * from './translations';
