/**
 * The Maturity tab, the assessment and the portfolio, for the legacy frontend
 * system. The plugin for the new frontend system is in `./alpha`.
 *
 * @packageDocumentation
 */
export * from './api';
export { isMaturityAvailable } from './assessedKinds';
export * from './plugin';
export * from './translations';
