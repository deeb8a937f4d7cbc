/**
 * The Maturity tab, the assessment and the portfolio, for the legacy frontend
 * system. The plugin for the new frontend system is in `./alpha`.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './isMaturityAvailable';
export * from './plugin';
export * from './translations';
