/**
 * The maturity backend plugin.
 *
 * @packageDocumentation
 */
export { maturityPlugin as default } from './plugin';
